package org.upschedule.timetable;

import java.util.Map;
import java.util.Set;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.EventKind;
import org.upschedule.calendar.OfferedGroups;
import org.upschedule.calendar.files.JoinedFiles;

/**
 * Whether chosen groups are on offer. One that was chosen before and is gone is no mistake of who sends it back: the calendar says that it
 * is gone.
 */
final class GroupCheck {

    private final Map<String, Map<EventKind, Set<String>>> offered;
    private final CalendarSettings before;

    /** @param before what was chosen until now */
    GroupCheck(JoinedFiles joined, CalendarSettings before) {
        this.offered = OfferedGroups.of(joined.lectures());
        this.before = before;
    }

    /** @throws UnknownGroupException for the first group that is neither on offer nor was chosen before */
    void check(CalendarSettings settings) {
        settings.groups()
                .forEach((module, kinds) ->
                        kinds.forEach((kind, groups) -> groups.forEach(group -> check(module, kind, group))));
    }

    private void check(String module, EventKind kind, String group) {
        Set<String> known = groups(offered, module, kind);
        if (!known.contains(group) && !groups(before.groups(), module, kind).contains(group)) {
            throw new UnknownGroupException(module, kind, group, known.isEmpty() ? offered.keySet() : known);
        }
    }

    private static Set<String> groups(Map<String, Map<EventKind, Set<String>>> of, String module, EventKind kind) {
        return of.getOrDefault(module, Map.of()).getOrDefault(kind, Set.of());
    }
}
