package org.upschedule.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.TeachingBlock;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.Lecture;

/** Makes the events of weekly sessions: one for each teaching block, so that recesses need no exceptions. */
final class LectureEvents {

    /** A lecture period of the university. */
    private static final Duration PERIOD = Duration.ofMinutes(50);

    private static final Map<String, String> LANGUAGES =
            Map.of("E", "English", "A", "Afrikaans", "B", "English and Afrikaans");

    private final UUID calendarId;
    private final AcademicYear year;
    private final TeachingDates dates;
    private final Appearance appearance;

    LectureEvents(UUID calendarId, AcademicYear year, TeachingDates dates, Appearance appearance) {
        this.calendarId = calendarId;
        this.year = year;
        this.dates = dates;
        this.appearance = appearance;
    }

    Placed place(IdentifiedEntry identified, Lecture lecture) {
        String summary = summary(lecture);
        if (lecture.day() == null) {
            return Placed.not(
                    FindingCode.DAY_OPEN,
                    summary + " is not in the calendar: "
                            + Details.open("day", lecture.printed().day()));
        }
        if (lecture.start() == null) {
            return Placed.not(
                    FindingCode.TIME_OPEN,
                    summary + " is not in the calendar: "
                            + Details.open("time", lecture.printed().time()));
        }
        Optional<Term> term = Term.of(lecture.offered());
        if (term.isEmpty()) {
            return Placed.not(
                    FindingCode.UNKNOWN_TERM,
                    summary + " is not in the calendar: nothing is known about the term \"" + lecture.offered()
                            + "\".");
        }
        if (dates.of(term.get(), lecture.day()).isEmpty()) {
            return Placed.not(
                    FindingCode.TERM_WITHOUT_DATES,
                    "%s is not in the calendar: the academic calendar of %d has no dates for term %s."
                            .formatted(summary, year.year(), term.get()));
        }
        Placed placed = new Placed(events(identified, lecture, term.get()), List.of());
        if (term.get() == Term.Y
                && !year.terms().containsKey(Term.Y)
                && year.parts(Term.Y).size() < 2) {
            placed = placed.with(
                    FindingCode.TERM_PARTLY_DATED,
                    "%s is in the calendar for %s only: the academic calendar of %d has no dates for the other semester."
                            .formatted(summary, year.parts(Term.Y).get(0), year.year()));
        }
        if (length(lecture).assumed()) {
            placed = placed.with(
                    FindingCode.END_ASSUMED, summary + ": " + length(lecture).said(lecture.end()));
        }
        return placed;
    }

    private List<Event> events(IdentifiedEntry identified, Lecture lecture, Term term) {
        List<Event> events = new ArrayList<>();
        String session = identified.session(calendarId);
        for (TeachingBlock block : dates.blocks(term)) {
            List<LocalDate> days = dates.in(block, lecture.day())
                    .filter(date -> !appearance.settings().hides(session, date))
                    .toList();
            for (Recurrence recurrence : Recurrence.of(lecture.day(), days)) {
                boolean swapped = recurrence.first().getDayOfWeek() != lecture.day();
                String part = block.term() + "-" + block.number() + (swapped ? "-on-" + recurrence.first() : "");
                events.add(event(identified.uid(calendarId, part), session, recurrence, lecture));
            }
        }
        return events;
    }

    private Event event(String uid, String session, Recurrence recurrence, Lecture lecture) {
        EventLength length = length(lecture);
        boolean tentative = lecture.tentative() || lecture.venues().isEmpty() || length.assumed();
        Details details = appearance
                .details(lecture.module())
                .add("Group", lecture.group())
                .add(
                        "Language",
                        lecture.language() == null
                                ? null
                                : LANGUAGES.getOrDefault(lecture.language(), lecture.language()))
                .add("Programmes", String.join(", ", lecture.programmes()))
                .addOpenVenue(lecture.venues(), lecture.printed())
                .add(length.assumed(), length.said(lecture.end()))
                .add(tentative, "Tentative: the schedule may still change this.");
        EventKind kind = EventKind.of(lecture);
        return new Event(
                new Event.Identity(uid, UUID.fromString(session)),
                new Event.Subject(kind, lecture.module(), lecture.group()),
                new Event.Timing(lecture.day(), recurrence, lecture.start(), length),
                new Event.Wording(
                        summary(lecture), details.lines(), Details.location(lecture.venues(), lecture.campus())),
                new Event.Look(appearance.colour(lecture.module()), appearance.reminders(kind)),
                tentative);
    }

    private static EventLength length(Lecture lecture) {
        return EventLength.between(lecture.start(), lecture.end(), PERIOD);
    }

    private String summary(Lecture lecture) {
        String group = lecture.group() == null || lecture.group().isBlank() ? null : "(" + lecture.group() + ")";
        return Details.join(" ", appearance.name(lecture.module()), lecture.activity(), group);
    }
}
