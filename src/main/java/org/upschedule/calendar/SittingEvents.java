package org.upschedule.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.SemesterTest;

/** Tests and exams: one event each; a whole day where only the date is known. */
final class SittingEvents {

    private final UUID calendarId;
    private final Duration assumed;

    SittingEvents(UUID calendarId, Duration assumed) {
        this.calendarId = calendarId;
        this.assumed = assumed;
    }

    Placed place(Slot slot, SemesterTest test) {
        Sitting sitting = new Sitting(
                Details.join(" ", test.module(), test.test()),
                "Test",
                test.date(),
                test.start(),
                test.end(),
                test.venues(),
                test.campus(),
                test.tentative());
        Placed placed = place(slot, test.module(), sitting, new Details());
        boolean timed = !placed.events().isEmpty() && test.start() != null;
        EventLength length = timed ? length(sitting) : null;
        // Unlike an exam, a test is expected to have its end in the schedule
        return timed && length.assumed() ? placed.with("end-assumed", sitting.summary + ": " + length.said()) : placed;
    }

    Placed place(Slot slot, Exam exam) {
        boolean blankPaper = exam.paper() == null || exam.paper().isBlank();
        boolean draft = exam.status() != null
                && !exam.status().isBlank()
                && !exam.status().equals("FINAL");
        Details details = new Details()
                .add("Activity", exam.activity())
                .add("Status", exam.status())
                .add("Comments", exam.comments());
        Sitting sitting = new Sitting(
                Details.join(" ", exam.module(), "Exam", blankPaper ? null : "paper " + exam.paper()),
                "Exam",
                exam.date(),
                exam.start(),
                null,
                exam.venue() == null || exam.venue().isBlank() ? List.of() : List.of(exam.venue()),
                exam.campus(),
                exam.tentative() || draft);
        return place(slot, exam.module(), sitting, details);
    }

    private Placed place(Slot slot, String module, Sitting sitting, Details details) {
        if (sitting.date == null) {
            return Placed.not(
                    "date-open", sitting.summary + " is not in the calendar: the schedule does not give its date yet.");
        }
        boolean wholeDay = sitting.start == null;
        boolean tentative = sitting.tentative || wholeDay || sitting.venues.isEmpty();
        EventLength length = wholeDay ? null : length(sitting);
        details.add(sitting.venues.isEmpty(), "The venue is not known yet.")
                .add(wholeDay, "The time is not known yet.")
                .add(!wholeDay && length.assumed(), wholeDay ? "" : length.said())
                .add(tentative, "Tentative: the schedule may still change this.");
        Event event = new Event(
                slot.uid(calendarId, "sitting"),
                Recurrence.once(sitting.date),
                sitting.start,
                wholeDay ? null : length.duration(),
                sitting.summary,
                Details.location(sitting.venues, sitting.campus),
                details.lines(),
                List.of(module, sitting.kind),
                tentative);
        Placed placed = new Placed(List.of(event), List.of());
        return wholeDay
                ? placed.with(
                        "time-open", sitting.summary + " takes the whole day: the schedule does not give its time yet.")
                : placed;
    }

    private EventLength length(Sitting sitting) {
        return EventLength.between(sitting.start, sitting.end, assumed);
    }

    private record Sitting(
            String summary,
            String kind,
            LocalDate date,
            LocalTime start,
            LocalTime end,
            List<String> venues,
            String campus,
            boolean tentative) {}
}
