package org.upschedule.planning;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.upschedule.planning.Offers.exam;
import static org.upschedule.planning.Offers.plan;
import static org.upschedule.planning.Offers.preferring;
import static org.upschedule.planning.Offers.session;
import static org.upschedule.planning.Offers.test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.AcademicYears;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.EventKind;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.Lecture;

class PlannerTest {

    @Test
    void groupFreeOfClashesIsProposed() {
        Plan plan = plan(
                Preferences.DEFAULT,
                session("COS 214", "G01", "L1", TUESDAY, "10:30-11:20"),
                session("STK 220", "P01", "P1", TUESDAY, "10:30-12:20"),
                session("STK 220", "P02", "P1", TUESDAY, "12:30-14:20"));

        assertThat(plan.complete()).isTrue();
        assertThat(plan.reason()).isEmpty();
        assertThat(codes(plan)).containsExactly("COS 214 G01, STK 220 P02");
        assertThat(plan.proposals().get(0).clashes()).isEmpty();
    }

    @Test
    void sessionPastMidnightClashesUntilThen() {
        Plan plan = plan(
                Preferences.DEFAULT,
                session("COS 214", "G01", "L1", TUESDAY, "22:00-00:30"),
                session("STK 220", "P01", "P1", TUESDAY, "23:00-00:00"),
                session("STK 220", "P02", "P1", TUESDAY, "20:00-22:00"));

        assertThat(codes(plan)).startsWith("COS 214 G01, STK 220 P02");
        assertThat(plan.proposals().get(0).clashMinutes()).isZero();
    }

    @Test
    void whereNothingFitsTheFewestMinutesAndTheReasonAreSaid() {
        Plan plan = plan(
                Preferences.DEFAULT,
                session("COS 214", "P01", "P1", TUESDAY, "10:30-13:20"),
                session("COS 214", "P02", "P1", FRIDAY, "08:30-11:20"),
                session("STK 220", "G01", "L1", TUESDAY, "10:30-11:20"),
                session("STK 220", "G01", "L2", FRIDAY, "08:30-10:20"),
                session("WTW 285", "G01", "L1", MONDAY, "08:30-09:20"));

        assertThat(codes(plan)).containsExactly("COS 214 P01, STK 220 G01, WTW 285 G01");
        assertThat(plan.proposals().get(0).clashMinutes()).isEqualTo(50);
        assertThat(plan.proposals().get(0).clashes())
                .extracting(Clash::message)
                .containsExactly("COS 214 P01 and STK 220 G01 are both on Tuesday 10:30–11:20.");
        assertThat(plan.proposals().get(0).clashes())
                .extracting(Clash::day, Clash::date, Clash::from, Clash::to, Clash::minutes)
                .containsExactly(tuple(TUESDAY, null, 630, 680, 50));
        assertThat(plan.reason().orElseThrow().kind()).isEqualTo(Obstacle.Kind.CONFLICT);
        assertThat(plan.reason().orElseThrow().message())
                .startsWith("No choice of groups is free of clashes.")
                .contains("COS 214 practical (P01, P02), STK 220 lecture (only G01)");
    }

    @Test
    void lockThatMakesItImpossibleIsNamed() {
        List<Choice> choices = new ArrayList<>(Choice.of(List.of(Offers.schedule(
                session("COS 214", "G01", "L1", TUESDAY, "10:30-11:20"),
                session("STK 220", "P01", "P1", TUESDAY, "10:30-12:20"),
                session("STK 220", "P02", "P1", TUESDAY, "12:30-14:20")))));
        choices.set(1, choices.get(1).lock(choices.get(1).groups().get(0)));

        Plan plan = plan(choices, Preferences.DEFAULT);

        assertThat(codes(plan)).containsExactly("COS 214 G01, STK 220 P01");
        assertThat(plan.reason().orElseThrow().message()).contains("STK 220 practical (P01, which you locked)");
    }

    @Test
    void sameCodeOnTwoRowsIsOneGroup() {
        List<Choice> choices = Choice.of(List.of(Offers.schedule(
                session("COS 210", "G01", "L1", MONDAY, "08:30-09:20"),
                session("COS 210", "G01", "L2", TUESDAY, "08:30-09:20"),
                session("COS 210", "G01", "P1", MONDAY, "14:30-17:20"))));

        assertThat(choices).hasSize(1);
        Group group = choices.get(0).groups().get(0);
        assertThat(group.sessions()).hasSize(3);
        assertThat(group.minutesAWeek()).isEqualTo(50 + 50 + 170);
        assertThat(group.days()).containsExactly(MONDAY, TUESDAY);
        assertThat(group.campuses()).containsExactly("HATFIELD");
    }

    @Test
    void sessionSaidTwiceWithOtherVenuesIsAttendedOnce() {
        Group group = Choice.of(List.of(Offers.schedule(
                        session("COS 210", "S1", "G01", "L1", MONDAY, "08:30-09:20", "HATFIELD", "IT 4-4"),
                        session("COS 210", "S1", "G01", "L1", MONDAY, "08:30-09:20", "HATFIELD", "IT 2-26"))))
                .get(0)
                .groups()
                .get(0);

        assertThat(group.minutesAWeek()).isEqualTo(50);
    }

    @Test
    void kindIsTheGroupsAndElseTheActivitys() {
        List<Choice> choices = Choice.of(List.of(Offers.schedule(
                session("COS 214", "T01", "P1", MONDAY, "08:30-09:20"),
                session("COS 214", null, "P1", MONDAY, "08:30-09:20"),
                session("COS 214", "X9", null, MONDAY, "08:30-09:20"))));

        assertThat(choices)
                .extracting(choice -> choice.part().kind())
                .containsExactly(EventKind.PRACTICAL, EventKind.TUTORIAL, EventKind.OTHER);
    }

    @Test
    void semestersDoNotClashAndYearModulesClashWithBoth() {
        Lecture first = in("S1", "COS 110");
        Lecture second = in("S2", "COS 120");

        assertThat(plan(Preferences.DEFAULT, first, second).reason()).isEmpty();
        assertThat(plan(Preferences.DEFAULT, in("Q1", "COS 110"), in("Q2", "COS 120"))
                        .reason())
                .isEmpty();
        assertThat(plan(Preferences.DEFAULT, in("Q3", "COS 110"), second).reason())
                .isPresent();
        assertThat(plan(Preferences.DEFAULT, first, second, in("Y", "COS 700"))
                        .proposals()
                        .get(0)
                        .clashMinutes())
                .isEqualTo(100);
    }

    @Test
    void openSessionsClashWithNothingAndAreSaid() {
        Plan plan = plan(
                Preferences.DEFAULT,
                session("COS 214", "G01", "L1", null, "08:30-09:20"),
                session("STK 220", "G01", "L1", MONDAY, null),
                session("WTW 285", "S9", "G01", "L1", MONDAY, "08:30-09:20", "HATFIELD"),
                session("COS 284", "G01", "L1", MONDAY, "08:30-09:20"));

        assertThat(plan.reason()).isEmpty();
        assertThat(plan.findings())
                .extracting(Finding::code)
                .containsExactly("session-open", "session-open", "unknown-term");
        assertThat(plan.findings().get(0).message()).startsWith("COS 214 G01 may still clash");
    }

    @Test
    void groupThatMissesNoTestIsBefore() {
        Plan plan = plan(
                Preferences.DEFAULT,
                session("COS 226", "P01", "P1", THURSDAY, "07:30-10:20"),
                session("COS 226", "P02", "P1", THURSDAY, "17:30-20:20"),
                test("STK 220", "Test1", "2025-08-28", "07:30-09:00"));

        assertThat(codes(plan)).containsExactly("COS 226 P02", "COS 226 P01");
        assertThat(plan.proposals().get(1).missedMinutes()).isEqualTo(90);
        assertThat(plan.proposals().get(1).clashes())
                .extracting(Clash::message)
                .containsExactly(
                        "COS 226 P01 on Thursday is at the same time as STK 220 Test1 on 28 August 2025, 07:30–09:00.");
        assertThat(plan.proposals().get(1).clashes())
                .extracting(Clash::day, Clash::date, clash -> clash.other().kind(), clash -> clash.other()
                        .name())
                .containsExactly(tuple(THURSDAY, LocalDate.parse("2025-08-28"), EventKind.TEST, "Test1"));
        assertThat(plan.reason()).as("a test is once, a clash is every week").isEmpty();
    }

    @Test
    void dayThatFollowsAnotherTimetableDecidesWhatATestFallsOn() {
        Lecture wednesday = session("COS 110", "S1", "P01", "P1", WEDNESDAY, "08:30-09:20", "HATFIELD");
        Lecture monday = session("COS 110", "S1", "P02", "P1", MONDAY, "08:30-09:20", "HATFIELD");
        TeachingDates of2018 =
                new TeachingDates(AcademicYears.shipped().of(2018).orElseThrow(), new PublicHolidays());
        PlanRequest request = new PlanRequest(
                Choice.of(List.of(Offers.schedule(wednesday, monday))),
                List.of(Offers.schedule(test("STK 110", "Test1", "2018-03-19", "08:30-10:00"))),
                Preferences.DEFAULT,
                Optional.of(of2018),
                Duration.ofHours(3),
                5);

        Plan plan = new Planner(Offers.ENOUGH, System::nanoTime).plan(request);

        assertThat(of2018.of(Term.S1, WEDNESDAY)).as("a Monday").contains(LocalDate.parse("2018-03-19"));
        assertThat(codes(plan)).containsExactly("COS 110 P02", "COS 110 P01");
    }

    @Test
    void testsAndExamsThatFallOnEachOtherAreSaid() {
        Plan plan = plan(
                Preferences.DEFAULT,
                exam("COS 226", "2025-11-15", "11:15"),
                exam("WTW 285", "2025-11-15", "14:00"),
                test("COS 214", "Test2", "2025-11-15", "07:30-09:00"));

        assertThat(plan.proposals()).hasSize(1);
        assertThat(plan.fixedClashes())
                .extracting(Clash::message)
                .containsExactly("COS 226 exam and WTW 285 exam are both on 15 November 2025, 14:00–14:15.");
        assertThat(plan.fixedClashes()).extracting(Clash::day).containsOnlyNulls();
    }

    @Test
    void preferencesDecide() {
        Lecture[] week = {
            session("COS 214", "G01", "L1", MONDAY, "07:30-08:20"),
            session("COS 214", "P01", "P1", MONDAY, "08:30-11:20"),
            session("COS 214", "P02", "P1", MONDAY, "14:30-17:20"),
            session("COS 214", "P03", "P1", FRIDAY, "07:30-10:20")
        };

        assertThat(best(preferring(Preference.EARLY, 1), week)).isNotEqualTo("COS 214 G01, COS 214 P02");
        assertThat(best(preferring(Preference.FREE_DAYS, 1), week)).isNotEqualTo("COS 214 G01, COS 214 P03");
        assertThat(best(preferring(Preference.FEW_GAPS, 1), week)).isNotEqualTo("COS 214 G01, COS 214 P02");
        assertThat(plan(preferring(Preference.FREE_DAYS, 2), week)
                        .proposals()
                        .get(2)
                        .points())
                .as("two days of four hours in two quarters, twice")
                .containsExactly(Map.entry(Preference.FREE_DAYS, 2 * 240 * 2 * 2));
    }

    @Test
    void figuresOfTheWeekAreGiven() {
        WeekFigures week = plan(
                        Preferences.DEFAULT,
                        session("COS 214", "G01", "L1", MONDAY, "07:30-08:20"),
                        session("COS 226", "G01", "L1", MONDAY, "08:30-09:20"),
                        session("STK 220", "G01", "L1", MONDAY, "11:30-12:20"),
                        session("WTW 285", "G01", "L1", FRIDAY, "14:30-16:20"))
                .proposals()
                .get(0)
                .weeks()
                .get(0);

        assertThat(week.quarters()).containsExactly(Term.Q3, Term.Q4);
        assertThat(week.days()).isEqualTo(2);
        assertThat(week.gapMinutes()).as("120 from 09:30 to 11:30").isEqualTo(120);
        assertThat(week.earliestStart()).isEqualTo(LocalTime.of(7, 30));
        assertThat(week.latestEnd()).isEqualTo(LocalTime.of(16, 20));
    }

    @Test
    void searchThatIsStoppedSaysSoAndProposesWhatItFound() {
        Lecture[] week = IntStream.range(0, 8 * 4)
                .mapToObj(i -> session(
                        "COS " + (100 + i / 4),
                        "G0" + i % 4,
                        "L1",
                        MONDAY,
                        "%02d:30-%02d:20".formatted(7 + i % 4, 8 + i % 4)))
                .toArray(Lecture[]::new);
        PlanRequest request = Offers.request(Choice.of(List.of(Offers.schedule(week))), Preferences.DEFAULT, 5, week);

        Plan stopped = new Planner(new SearchLimits(20, Duration.ofDays(1)), System::nanoTime).plan(request);
        long[] clock = {0};
        Plan late = new Planner(new SearchLimits(Integer.MAX_VALUE, Duration.ofMillis(1)), () -> clock[0] += 1_000_000)
                .plan(request);

        for (Plan plan : List.of(stopped, late)) {
            assertThat(plan.complete()).isFalse();
            assertThat(plan.proposals()).isNotEmpty();
            assertThat(plan.proposals().get(0).groups()).hasSize(8);
            assertThat(plan.reason().orElseThrow().message()).contains("there may be one");
        }
    }

    @Test
    void nothingToChooseIsOneProposalWithoutGroups() {
        assertThat(plan(Preferences.DEFAULT).proposals()).hasSize(1);
    }

    @Test
    void moreThanTheSearchHoldsIsRefused() {
        Lecture[] groups = IntStream.range(0, 65)
                .mapToObj(i -> session("COS 110", "T" + i, "T1", MONDAY, "08:30-09:20"))
                .toArray(Lecture[]::new);
        Lecture[] modules = IntStream.range(0, 61)
                .mapToObj(i -> session("COS " + (100 + i), "G01", "L1", MONDAY, "08:30-09:20"))
                .toArray(Lecture[]::new);

        assertThatThrownBy(() -> plan(Preferences.DEFAULT, groups))
                .isInstanceOf(TooManyChoicesException.class)
                .hasMessageContaining("COS 110 tutorial has more than 64 groups");
        assertThatThrownBy(() -> plan(Preferences.DEFAULT, modules))
                .isInstanceOf(TooManyChoicesException.class)
                .hasMessageContaining("61 kinds of sessions");
    }

    private static Lecture in(String offered, String module) {
        return session(module, offered, "G01", "L1", MONDAY, "08:30-09:20", "HATFIELD");
    }

    private static String best(Preferences preferences, Lecture... week) {
        return codes(plan(preferences, week)).get(0);
    }

    private static List<String> codes(Plan plan) {
        return plan.proposals().stream()
                .map(proposal -> String.join(
                        ", ", proposal.groups().stream().map(Group::toString).toList()))
                .toList();
    }
}
