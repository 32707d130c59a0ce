package org.upschedule.google.event;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.upschedule.calendar.CalendarYears;
import org.upschedule.calendar.Entries;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.ics.Written;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ScheduleEntry;

/** A student's calendar, and the same after a newer file. */
public final class PushedCalendar {

    public static final ScheduleEntry MONDAYS = lecture("G01", "Centenary 6", DayOfWeek.MONDAY);
    public static final ScheduleEntry MONDAYS_ELSEWHERE = lecture("G01", "IT 4-4", DayOfWeek.MONDAY);
    public static final ScheduleEntry FRIDAYS = lecture("G02", "Aula", DayOfWeek.FRIDAY);
    public static final ScheduleEntry TEST =
            Entries.test("COS 284", "Test1", "2018-03-31", "22:00", "00:30", "Aula \"north\", 1; 2", "Näe €");
    public static final ScheduleEntry OPEN_TEST = Entries.test("COS 285", "Test1", "2018-04-14", null, null);
    public static final ScheduleEntry EXAM = Entries.exam("COS 214", "1", "2018-06-12", "07:30", "Aula");

    private PushedCalendar() {}

    private static Lecture lecture(String group, String venue, DayOfWeek day) {
        return Entries.lecture("COS 214", "S1", group, "L1", day, LocalTime.of(8, 30), venue);
    }

    public static CalendarState of(ScheduleEntry... entries) {
        return after(CalendarState.EMPTY, entries);
    }

    public static CalendarState after(CalendarState before, ScheduleEntry... entries) {
        return Written.next(
                before,
                Entries.input(CalendarYears.bothSemestersOf2018(), List.of(entries)),
                Written.AT.plus(Duration.ofDays(before == CalendarState.EMPTY ? 0 : 3)));
    }
}
