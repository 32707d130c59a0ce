package org.upschedule.reader.entry;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.ScheduleEntry;

/**
 * Reads rows of lectures. A row is one group of a module. Lines with the same activity, day and time are one session in several
 * venues; other lines are other sessions of the group.
 */
final class LectureRows implements RowReader {

    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s,;]+");
    private static final Pattern KNOWN_MARK = Pattern.compile("[LPT]");
    private static final Pattern KNOWN_ACTIVITY = Pattern.compile("[LPT]\\d*");

    /** What the form says about a session, before it is read. */
    private record SessionText(String activity, String day, String time) {}

    /** What all sessions of a row have in common. */
    private record GroupText(
            ModuleCode module, String offered, String group, String language, String campus, List<String> programmes) {

        static GroupText of(FormRow row, Language language) {
            return new GroupText(
                    new ModuleCode(row.text(Column.MODULE)),
                    row.textOrNull(Column.OFFERED),
                    row.textOrNull(Column.GROUP),
                    language.name(),
                    row.textOrNull(Column.CAMPUS),
                    programmesOf(row));
        }
    }

    private final Set<Integer> spacesKeptOn;

    /** @param spacesKeptOn the pages on which lines of venues end in spaces where a venue ends */
    LectureRows(Set<Integer> spacesKeptOn) {
        this.spacesKeptOn = Set.copyOf(spacesKeptOn);
    }

    @Override
    public List<ScheduleEntry> read(FormRow row, Findings findings) {
        Map<SessionText, List<String>> venuesOf = new LinkedHashMap<>();
        for (SessionLine line : SessionLine.of(row, spacesKeptOn)) {
            SessionText session =
                    new SessionText(line.text(Column.ACTIVITY), line.text(Column.DAY), line.text(Column.TIME));
            List<String> venues = venuesOf.computeIfAbsent(session, key -> new ArrayList<>());
            if (!line.text(Column.VENUE).isEmpty()) {
                venues.add(line.text(Column.VENUE));
            }
        }
        Language language = Language.of(row);
        checkKind(row, language.mark(), venuesOf.keySet(), findings);
        if (venuesOf.isEmpty()) {
            venuesOf.put(new SessionText("", "", ""), List.of());
        }
        GroupText group = GroupText.of(row, language);
        List<ScheduleEntry> lectures = new ArrayList<>(venuesOf.size());
        venuesOf.forEach((session, venues) -> lectures.add(lecture(row, group, session, new Venues(venues), findings)));
        return lectures;
    }

    /**
     * The form says the kind of a session twice: in the activity ({@code P1}) and by a letter after the language. Of other activities
     * and letters it is not known what they mean, so they contradict nothing.
     */
    private static void checkKind(FormRow row, String letter, Set<SessionText> sessions, Findings findings) {
        if (!KNOWN_MARK.matcher(letter).matches()) {
            return;
        }
        for (SessionText session : sessions) {
            if (KNOWN_ACTIVITY.matcher(session.activity).matches() && !session.activity.startsWith(letter)) {
                findings.contradiction(
                        FindingCode.KIND_AND_ACTIVITY_DIFFER,
                        row,
                        "the form marks the group as " + letter + ", but calls a session " + session.activity + ".");
            }
        }
    }

    private static Lecture lecture(
            FormRow row, GroupText group, SessionText session, Venues venues, Findings findings) {
        Field<DayOfWeek> day = Field.read(session.day, Column.DAY, Values::day, row, findings);
        Field<Times> times = Field.times(session.time, row, findings);
        return new Lecture(
                group.module,
                group.offered,
                group.group,
                group.language,
                session.activity.isEmpty() ? null : session.activity,
                day.value(),
                times.isOpen() ? null : times.value().start(),
                times.isOpen() ? null : times.value().end(),
                venues.known(),
                group.campus,
                group.programmes,
                day.isOpen() || times.isOpen() || venues.tentative(),
                new Printed(day.printed(), null, times.printed(), venues.printed()));
    }

    private static List<String> programmesOf(FormRow row) {
        String codes = row.text(Column.PROGRAMMES);
        return codes.isEmpty()
                ? List.of()
                : BETWEEN_CODES
                        .splitAsStream(codes)
                        .filter(code -> !code.isEmpty())
                        .toList();
    }
}
