package org.upschedule.planning;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleKind;

/** Schedules of many modules, each with lectures, practicals of two periods and tutorials, at random periods from 07:30 to 18:20. */
public final class FullWeeks {

    private static final int PERIODS = 11;

    private FullWeeks() {}

    /**
     * @param groups of each kind
     * @param lectures of a lecture group in a week
     */
    public static Schedule of(long seed, int modules, int groups, int lectures) {
        Random random = new Random(seed);
        List<Lecture> sessions = new ArrayList<>();
        for (int module = 0; module < modules; module++) {
            for (int group = 1; group <= groups; group++) {
                String name = "MOD " + (100 + module);
                add(sessions, name, "G%02d".formatted(group), lectures, 1, random);
                add(sessions, name, "P%02d".formatted(group), 1, 2, random);
                add(sessions, name, "T%02d".formatted(group), 1, 1, random);
            }
        }
        return new Schedule(ScheduleKind.LECTURES, List.copyOf(sessions), List.of());
    }

    private static void add(
            List<Lecture> sessions, String module, String group, int count, int periods, Random random) {
        Set<Integer> days = new HashSet<>();
        while (days.size() < count) {
            int day = random.nextInt(5);
            LocalTime start = LocalTime.of(7, 30).plusHours(random.nextInt(PERIODS + 1 - periods));
            if (days.add(day)) {
                sessions.add(new Lecture(
                        new ModuleCode(module),
                        "S2",
                        group,
                        "E",
                        group.substring(0, 1) + days.size(),
                        DayOfWeek.of(day + 1),
                        start,
                        start.plusMinutes(60L * periods - 10),
                        List.of("IT 4-4"),
                        "HATFIELD",
                        List.of(),
                        false));
            }
        }
    }
}
