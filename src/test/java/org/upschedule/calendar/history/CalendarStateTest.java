package org.upschedule.calendar.history;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.CalendarEvents;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.Entries;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.ics.CalendarFile;
import org.upschedule.calendar.ics.CalendarForm;
import org.upschedule.calendar.ics.Written;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ScheduleEntry;

/** What calendar programs learn of a change: SEQUENCE and LAST-MODIFIED of what changed, and of nothing else. */
class CalendarStateTest {

    private static final Instant LATER = Written.AT.plus(Duration.ofDays(3));

    private static final Lecture MONDAYS =
            Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY, LocalTime.of(8, 30), "Centenary 6");
    private static final Lecture FRIDAYS =
            Entries.lecture("COS 214", "S1", "G01", "L2", FRIDAY, LocalTime.of(8, 30), "Centenary 6");
    private static final ScheduleEntry EXAM = Entries.exam("COS 214", "1", "2018-06-12", "07:30", "Aula");

    private final CalendarState before =
            Written.state(input(MONDAYS, FRIDAYS, EXAM)).asServed();

    @Test
    void sameInputLaterChangesNothing() {
        CalendarState after = Written.next(before, input(EXAM, FRIDAYS, MONDAYS), LATER);

        assertThat(after).isEqualTo(before);
        assertThat(Written.bytes(CalendarForm.RECURRING, after))
                .isEqualTo(Written.bytes(CalendarForm.RECURRING, before));
    }

    @Test
    void changedVenueChangesTheSequenceOfItsEventsAndNoUid() {
        Lecture elsewhere = Entries.lecture("COS 214", "S1", "G01", "L1", MONDAY, LocalTime.of(8, 30), "IT 4-4");

        CalendarState after = Written.next(before, input(elsewhere, FRIDAYS, EXAM), LATER);

        assertThat(uids(after)).isEqualTo(uids(before));
        assertThat(after.revisions()).allSatisfy(revision -> {
            boolean changed = revision.event().summary().equals("COS 214 L1 (G01)");
            assertThat(revision.sequence()).isEqualTo(changed ? 1 : 0);
            assertThat(revision.modified()).isEqualTo(changed ? LATER : Written.AT);
        });
        assertThat(Difference.between(before, after).moved())
                .extracting(Difference.Moved::what)
                .containsExactly(Set.of(Appointment.Aspect.VENUE));
    }

    @Test
    void dayOffChangesTheSeriesAndNotItsOtherOccurrences() {
        CalendarSettings settings = daysOff("2018-02-12", "2018-02-12");

        CalendarState after = Written.next(before, input(settings, MONDAYS, FRIDAYS, EXAM), LATER);

        assertThat(lines(CalendarForm.RECURRING, after))
                .contains("EXDATE;TZID=Africa/Johannesburg:20180212T083000")
                .containsOnlyOnce("SEQUENCE:1");
        assertThat(lines(CalendarForm.PLAIN, after)).doesNotContain("SEQUENCE:1");
        assertThat(lines(CalendarForm.PLAIN, after))
                .containsAll(lines(CalendarForm.PLAIN, before).stream()
                        .filter(line -> !line.contains(":20180212T"))
                        .filter(line -> !line.startsWith("UID:"))
                        .toList());
        assertThat(Difference.between(before, after)).isEqualTo(new Difference(List.of(), List.of(), List.of()));
    }

    @Test
    void whatLeavesTheScheduleIsCancelledForAWhile() {
        CalendarState cancelled = Written.next(before, input(FRIDAYS, EXAM), LATER);

        assertThat(uids(cancelled)).isEqualTo(uids(before));
        assertThat(cancelled.events()).extracting(Event::summary).doesNotContain("COS 214 L1 (G01)");
        assertThat(lines(CalendarForm.RECURRING, cancelled))
                .containsSubsequence(
                        "SEQUENCE:1", "SUMMARY:COS 214 L1 (G01)", "STATUS:CANCELLED", "TRANSP:TRANSPARENT");
        assertThat(Difference.between(before, cancelled).removed())
                .extracting(Appointment::summary)
                .containsExactly("COS 214 L1 (G01)");
        assertThat(cancelled.dueAt(Written.KEPT)).contains(LATER.plus(Written.KEPT));

        Instant lastMoment = LATER.plus(Written.KEPT).minusSeconds(1);
        assertThat(Written.next(cancelled, input(FRIDAYS, EXAM), lastMoment)).isEqualTo(cancelled);
        CalendarState gone = Written.next(cancelled, input(FRIDAYS, EXAM), lastMoment.plusSeconds(1));
        assertThat(lines(CalendarForm.RECURRING, gone)).doesNotContain("STATUS:CANCELLED");
        assertThat(gone.dueAt(Written.KEPT)).isEmpty();
    }

    @Test
    void whatNobodyHasSeenIsNotCancelled() {
        CalendarState unseen = Written.state(input(MONDAYS, FRIDAYS, EXAM));

        CalendarState after = Written.next(unseen, input(FRIDAYS, EXAM), LATER);

        assertThat(after.revisions())
                .extracting(revision -> revision.event().summary())
                .contains("COS 214 L2 (G01)")
                .doesNotContain("COS 214 L1 (G01)");
        assertThat(after.revisions()).noneMatch(Revision::cancelled);
        assertThat(Difference.between(unseen, after).removed())
                .extracting(Appointment::summary)
                .containsExactly("COS 214 L1 (G01)");
    }

    @Test
    void newFeedCancelsNothingThatAnotherOneHasShown() {
        CalendarState cancelled = Written.next(before, input(FRIDAYS, EXAM), LATER);

        CalendarState anew = cancelled.asNeverServed();

        assertThat(anew.events()).isEqualTo(cancelled.events());
        assertThat(Written.next(anew, input(EXAM), LATER).revisions()).noneMatch(Revision::cancelled);
    }

    @Test
    void downloadHoldsNoCancelledEvents() {
        CalendarState cancelled = Written.next(before, input(FRIDAYS, EXAM), LATER);

        for (CalendarForm form : CalendarForm.values()) {
            byte[] download = CalendarFile.download("Mine", form, cancelled).bytes();
            assertThat(Written.lines(download)).contains("STATUS:CONFIRMED").doesNotContain("STATUS:CANCELLED");
        }
    }

    @Test
    void cancelledEventsAreBoundedInNumberByTheLatest() {
        ScheduleEntry[] many = IntStream.range(0, CalendarState.MOST_CANCELLED + 20)
                .mapToObj(i -> Entries.exam("AAA " + (100 + i), "1", "2018-06-12", "07:30", "Aula"))
                .toArray(ScheduleEntry[]::new);
        CalendarState first = Written.next(before, input(MONDAYS, EXAM), LATER);
        CalendarState full =
                Written.next(first, input(many), LATER.plusSeconds(60)).asServed();

        CalendarState after = Written.next(full, input(EXAM), LATER.plusSeconds(120));

        assertThat(after.revisions()).filteredOn(Revision::cancelled).hasSize(CalendarState.MOST_CANCELLED);
        assertThat(after.revisions())
                .filteredOn(Revision::cancelled)
                .extracting(Revision::cancelledAt)
                .containsOnly(LATER.plusSeconds(120));
    }

    @Test
    void whatComesBackIsTheSameEventOnceMore() {
        CalendarState cancelled = Written.next(before, input(FRIDAYS, EXAM), LATER);

        CalendarState back = Written.next(cancelled, input(MONDAYS, FRIDAYS, EXAM), LATER.plusSeconds(60));

        assertThat(uids(back)).isEqualTo(uids(before));
        assertThat(lines(CalendarForm.RECURRING, back)).contains("SEQUENCE:2").doesNotContain("STATUS:CANCELLED");
        assertThat(Difference.between(cancelled, back).added())
                .extracting(Appointment::summary)
                .containsExactly("COS 214 L1 (G01)");
    }

    @Test
    void movedSessionSaysWhatMoved() {
        Lecture moved = Entries.lecture("COS 214", "S1", "G01", "L1", TUESDAY, LocalTime.of(10, 30), "IT 4-4");
        ScheduleEntry postponed = Entries.exam("COS 214", "1", "2018-06-14", "07:30", "Aula");

        Difference difference =
                Difference.between(before, Written.next(before, input(moved, FRIDAYS, postponed), LATER));

        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.moved())
                .extracting(each -> each.after().summary(), Difference.Moved::what)
                .containsExactlyInAnyOrder(
                        tuple(
                                "COS 214 L1 (G01)",
                                Set.of(Appointment.Aspect.DATE, Appointment.Aspect.TIME, Appointment.Aspect.VENUE)),
                        tuple("COS 214 Exam paper 1", Set.of(Appointment.Aspect.DATE)));
    }

    @Test
    void moduleThatIsAddedChangesNoColour() {
        ScheduleEntry[] more = new ScheduleEntry[20];
        for (int i = 0; i < more.length; i++) {
            more[i] = Entries.exam("AAA " + (100 + i), "1", "2018-06-12", "07:30", "Aula");
        }
        more[0] = EXAM;

        CalendarState after = Written.next(Written.state(input(EXAM)), input(more), LATER);

        assertThat(after.revisions())
                .filteredOn(revision -> revision.event().module().code().equals("COS 214"))
                .extracting(Revision::sequence)
                .containsExactly(0);
    }

    @Test
    void datesOfHersThatAreNoLongerPossibleAreLeftOutAndSaid() {
        CalendarSettings settings = new CalendarSettings(
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                List.of(),
                Map.of(Term.S1, new DateRange(LocalDate.parse("2017-02-06"), LocalDate.parse("2017-05-30"))));

        CalendarState after = before.nextOfItself(
                new CalendarEvents(new PublicHolidays()), input(settings, MONDAYS, FRIDAYS, EXAM), LATER, Written.KEPT);

        assertThat(after.revisions()).isEqualTo(before.revisions());
        assertThat(after.findings()).extracting(Finding::code).containsExactly("term-dates-ignored");
    }

    @Test
    void isKeptAsJson() {
        CalendarState state = Written.next(
                before, input(EXAM, Entries.test("WTW 123", "Test1", "2018-03-10", null, null, "Näe \"€\"")), LATER);

        assertThat(CalendarStateCodec.read(CalendarStateCodec.write(state))).isEqualTo(state);
    }

    private static CalendarInput input(ScheduleEntry... entries) {
        return Entries.input(2018, List.of(entries));
    }

    private static CalendarInput input(CalendarSettings settings, ScheduleEntry... entries) {
        return input(entries).with(settings);
    }

    private static CalendarSettings daysOff(String from, String to) {
        return new CalendarSettings(
                Map.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                List.of(new DateRange(LocalDate.parse(from), LocalDate.parse(to))),
                Map.of());
    }

    private static Set<String> uids(CalendarState state) {
        return state.revisions().stream()
                .map(revision -> revision.event().uid())
                .collect(Collectors.toSet());
    }

    private static List<String> lines(CalendarForm form, CalendarState state) {
        return Written.lines(Written.bytes(form, state));
    }
}
