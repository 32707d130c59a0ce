package org.upschedule.timetable;

import java.util.List;
import org.upschedule.calendar.EventKind;

/**
 * How many students have chosen which group.
 *
 * @param looked timetables of the year that were looked at
 * @param share of all timetables that were looked at; below 1 the counts are estimated
 * @param groups those that not only a few have chosen
 */
public record ChosenGroups(long looked, double share, List<Group> groups) {

    public ChosenGroups {
        groups = List.copyOf(groups);
    }

    public boolean isEstimate() {
        return share < 1;
    }

    /** @param students of all, by what was seen of those looked at */
    public record Group(String module, EventKind kind, String group, long students) {}
}
