package org.upschedule.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYears;
import org.upschedule.calendar.files.JoinedFiles;
import org.upschedule.calendar.files.SourceFile;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;
import org.upschedule.schedule.SemesterTest;

/** Entries as schedules hold them. */
public final class Entries {

    public static final UUID CALENDAR = UUID.fromString("0f6c4f0e-53d1-4a55-9d0a-8a6b6d1c2e10");

    private Entries() {}

    public static Lecture lecture(String module, String offered, String group, String activity, DayOfWeek day) {
        return lecture(module, offered, group, activity, day, LocalTime.of(8, 30), "Centenary 6");
    }

    public static Lecture lecture(
            String module,
            String offered,
            String group,
            String activity,
            DayOfWeek day,
            LocalTime start,
            String... venues) {
        return new Lecture(
                new ModuleCode(module),
                offered,
                group,
                "E",
                activity,
                day,
                start,
                start == null ? null : start.plusMinutes(50),
                List.of(venues),
                "HATFIELD",
                List.of("BSc CS"),
                venues.length == 0);
    }

    public static SemesterTest test(
            String module, String test, String date, String start, String end, String... venues) {
        return new SemesterTest(
                new ModuleCode(module),
                test,
                date(date),
                time(start),
                time(end),
                List.of(venues),
                "HATFIELD",
                venues.length == 0);
    }

    public static Exam exam(String module, String paper, String date, String start, String venue) {
        return new Exam(
                "FINAL",
                new ModuleCode(module),
                paper,
                "Exam Written",
                date(date),
                time(start),
                "HATF",
                "HATFIELD",
                venue,
                "",
                venue == null);
    }

    public static CalendarInput input(int year, List<? extends ScheduleEntry> entries) {
        return input(AcademicYears.shipped().of(year).orElseThrow(), entries);
    }

    public static CalendarInput input(AcademicYear year, List<? extends ScheduleEntry> entries) {
        return input(year, new Schedule(ScheduleKind.LECTURES, List.copyOf(entries), List.of()));
    }

    /** @param year of all lectures; {@code null} where there are none */
    public static CalendarInput input(AcademicYear year, Schedule... files) {
        return new CalendarInput(
                CALENDAR, joined(year, files), CalendarSettings.NONE, CalendarInput.DEFAULT_EXAM_DURATION);
    }

    public static JoinedFiles joined(AcademicYear year, Schedule... files) {
        return JoinedFiles.of(Stream.of(files)
                .map(file -> new SourceFile("file.pdf", file, year, false, Set.of()))
                .toList());
    }

    private static LocalDate date(String date) {
        return date == null ? null : LocalDate.parse(date);
    }

    private static LocalTime time(String time) {
        return time == null ? null : LocalTime.parse(time);
    }
}
