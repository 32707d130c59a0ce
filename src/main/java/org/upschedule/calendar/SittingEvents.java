package org.upschedule.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.SemesterTest;

/** Makes one event of each test and exam. It is a whole day where only the date is known. */
final class SittingEvents {

    private final UUID calendarId;
    private final Duration assumed;
    private final Appearance appearance;

    SittingEvents(UUID calendarId, Duration assumed, Appearance appearance) {
        this.calendarId = calendarId;
        this.assumed = assumed;
        this.appearance = appearance;
    }

    Placed place(IdentifiedEntry identified, SemesterTest test) {
        Sitting sitting = new Sitting(
                Details.join(" ", appearance.name(test.module()), test.test()),
                EventKind.TEST,
                test.date(),
                test.start(),
                test.end(),
                test.venues(),
                test.campus(),
                test.tentative(),
                test.printed());
        Placed placed = place(identified, test.module(), sitting, appearance.details(test.module()));
        boolean timed = !placed.events().isEmpty() && test.start() != null;
        EventLength length = timed ? length(sitting) : null;
        // Unlike an exam, a test is expected to have its end in the schedule
        return timed && length.assumed()
                ? placed.with(FindingCode.END_ASSUMED, sitting.summary + ": " + length.said(test.end()))
                : placed;
    }

    Placed place(IdentifiedEntry identified, Exam exam) {
        boolean blankPaper = exam.paper() == null || exam.paper().isBlank();
        boolean draft = exam.status() != null
                && !exam.status().isBlank()
                && !exam.status().equals("FINAL");
        Details details = appearance
                .details(exam.module())
                .add("Activity", exam.activity())
                .add("Status", exam.status())
                .add("Comments", exam.comments());
        Sitting sitting = new Sitting(
                Details.join(" ", appearance.name(exam.module()), "Exam", blankPaper ? null : "paper " + exam.paper()),
                EventKind.EXAM,
                exam.date(),
                exam.start(),
                null,
                exam.venue() == null || exam.venue().isBlank() ? List.of() : List.of(exam.venue()),
                exam.campus(),
                exam.tentative() || draft,
                exam.printed());
        return place(identified, exam.module(), sitting, details);
    }

    private Placed place(IdentifiedEntry identified, ModuleCode module, Sitting sitting, Details details) {
        if (sitting.date == null) {
            return Placed.not(
                    FindingCode.DATE_OPEN,
                    sitting.summary + " is not in the calendar: " + Details.open("date", sitting.printed.date()));
        }
        String session = identified.session(calendarId);
        if (appearance.settings().hides(session, sitting.date)) {
            return new Placed(List.of(), List.of());
        }
        boolean wholeDay = sitting.start == null;
        boolean tentative = sitting.tentative || wholeDay || sitting.venues.isEmpty();
        EventLength length = wholeDay ? null : length(sitting);
        details.addOpenVenue(sitting.venues, sitting.printed)
                .addOpen(wholeDay, "The time", sitting.printed.time())
                .add(!wholeDay && length.assumed(), wholeDay ? "" : length.said(sitting.end))
                .add(tentative, "Tentative: the schedule may still change this.");
        Event event = new Event(
                new Event.Identity(identified.uid(calendarId, "sitting"), UUID.fromString(session)),
                new Event.Subject(sitting.kind, module, null),
                new Event.Timing(null, Recurrence.once(sitting.date), sitting.start, length),
                new Event.Wording(sitting.summary, details.lines(), Details.location(sitting.venues, sitting.campus)),
                new Event.Look(appearance.colour(module), appearance.reminders(sitting.kind)),
                tentative);
        Placed placed = new Placed(List.of(event), List.of());
        return wholeDay
                ? placed.with(
                        FindingCode.TIME_OPEN,
                        sitting.summary + " takes the whole day: " + Details.open("time", sitting.printed.time()))
                : placed;
    }

    private EventLength length(Sitting sitting) {
        return EventLength.between(sitting.start, sitting.end, assumed);
    }

    private record Sitting(
            String summary,
            EventKind kind,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            List<String> venues,
            String campus,
            boolean tentative,
            Printed printed) {}
}
