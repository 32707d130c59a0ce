package org.upschedule.planning;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;
import org.upschedule.schedule.SemesterTest;

/** Schedules as planning gets them. */
final class Offers {

    static final SearchLimits ENOUGH = new SearchLimits(Integer.MAX_VALUE, Duration.ofDays(1));

    private Offers() {}

    /** @param time such as {@code 08:30-09:20} */
    static Lecture session(String module, String group, String activity, DayOfWeek day, String time) {
        return session(module, "S2", group, activity, day, time, "HATFIELD", "IT 4-4");
    }

    static Lecture session(
            String module,
            String offered,
            String group,
            String activity,
            DayOfWeek day,
            String time,
            String campus,
            String... venues) {
        String[] times = time == null ? new String[] {null, null} : time.split("-");
        return new Lecture(
                new ModuleCode(module),
                offered,
                group,
                "E",
                activity,
                day,
                time(times[0]),
                time(times[1]),
                List.of(venues),
                campus,
                List.of(),
                day == null || time == null);
    }

    static SemesterTest test(String module, String test, String date, String time) {
        String[] times = time.split("-");
        return new SemesterTest(
                new ModuleCode(module),
                test,
                LocalDate.parse(date),
                time(times[0]),
                time(times[1]),
                List.of(),
                "HATFIELD",
                false);
    }

    static Exam exam(String module, String date, String start) {
        return new Exam(
                "FINAL",
                new ModuleCode(module),
                "1",
                "Exam Written",
                LocalDate.parse(date),
                time(start),
                "HATF",
                "HATFIELD",
                "Thuto 3-1",
                "",
                false);
    }

    static Schedule schedule(ScheduleEntry... entries) {
        return new Schedule(ScheduleKind.LECTURES, List.of(entries), List.of());
    }

    static Preferences preferring(Preference preference, int weight) {
        return new Preferences(Map.of(preference, weight), Set.of(), Set.of());
    }

    static Plan plan(Preferences preferences, ScheduleEntry... entries) {
        return plan(Choice.of(List.of(schedule(entries))), preferences, entries);
    }

    static Plan plan(List<Choice> choices, Preferences preferences, ScheduleEntry... entries) {
        return new Planner(ENOUGH, System::nanoTime).plan(request(choices, preferences, 5, entries));
    }

    static PlanRequest request(List<Choice> choices, Preferences preferences, int wanted, ScheduleEntry... entries) {
        return new PlanRequest(
                choices, List.of(schedule(entries)), preferences, Optional.empty(), Duration.ofHours(3), wanted);
    }

    private static LocalTime time(String time) {
        return time == null ? null : LocalTime.parse(time);
    }
}
