package org.upschedule.reader.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/** Finds sessions and sittings that stand on two rows with different venues, of which at most one can be right. */
final class SaidTwice {

    private final Map<List<Object>, Object> venuesOf = new HashMap<>();

    void check(ScheduleEntry entry, FormRow row, Findings findings) {
        Object venues = venues(entry);
        Object before = venuesOf.putIfAbsent(identity(entry), venues);
        if (before != null && !before.equals(venues)) {
            findings.contradiction(
                    FindingCode.SAID_TWICE,
                    row,
                    "the form has this twice, with different venues: " + before + " and " + venues + ".");
        }
    }

    private static List<Object> identity(ScheduleEntry entry) {
        return entry.match(
                lecture -> Arrays.asList(
                        lecture.module(),
                        lecture.offered(),
                        lecture.group(),
                        lecture.activity(),
                        lecture.day(),
                        lecture.start()),
                test -> Arrays.asList(test.module(), test.test(), test.date(), test.start()),
                exam -> Arrays.asList(exam.module(), exam.paper(), exam.activity(), exam.date(), exam.start()));
    }

    private static Object venues(ScheduleEntry entry) {
        return entry.match(Lecture::venues, SemesterTest::venues, exam -> String.valueOf(exam.venue()));
    }
}
