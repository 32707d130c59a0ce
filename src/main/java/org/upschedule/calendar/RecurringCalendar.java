package org.upschedule.calendar;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.SemesterTest;

/** The calendar file whose weekly sessions are recurring events. */
public final class RecurringCalendar {

    private static final Comparator<Event> IN_TIME = Comparator.comparing(RecurringCalendar::start)
            .thenComparing(Event::summary)
            .thenComparing(Event::uid);

    private final PublicHolidays holidays;

    public RecurringCalendar(PublicHolidays holidays) {
        this.holidays = Objects.requireNonNull(holidays, "holidays");
    }

    public CalendarFile write(CalendarInput input) {
        List<Placed> placed = place(input);
        List<Event> events = placed.stream()
                .flatMap(each -> each.events().stream())
                .sorted(IN_TIME)
                .toList();
        List<Finding> findings = Stream.concat(
                        unconfirmed(input), placed.stream().flatMap(each -> each.findings().stream()))
                .toList();
        return new CalendarFile(CalendarText.of(input.name(), input.asOf(), events), events.size(), findings);
    }

    private List<Placed> place(CalendarInput input) {
        LectureEvents lectures = input.year() == null
                ? null
                : new LectureEvents(input.calendarId(), input.year(), new TeachingDates(input.year(), holidays));
        SittingEvents sittings = new SittingEvents(input.calendarId(), input.assumedExamDuration());
        return Slot.of(input.schedules(), input.year()).stream()
                .map(slot -> place(slot, lectures, sittings))
                .toList();
    }

    private static Placed place(Slot slot, LectureEvents lectures, SittingEvents sittings) {
        if (slot.entry() instanceof Lecture lecture) {
            return lectures.place(slot, lecture);
        }
        return slot.entry() instanceof SemesterTest test
                ? sittings.place(slot, test)
                : sittings.place(slot, (Exam) slot.entry());
    }

    private static Stream<Finding> unconfirmed(CalendarInput input) {
        boolean lectures = input.schedules().stream()
                .anyMatch(schedule -> schedule.entries().stream().anyMatch(Lecture.class::isInstance));
        if (!lectures || input.year().confirmed()) {
            return Stream.empty();
        }
        String message = "The term dates of %d are not confirmed. %s"
                .formatted(input.year().year(), input.year().note());
        return Stream.of(new Finding("academic-year-unconfirmed", message.strip(), null, null));
    }

    private static LocalDateTime start(Event event) {
        LocalTime time = event.start() == null ? LocalTime.MIN : event.start();
        return event.dates().first().atTime(time);
    }
}
