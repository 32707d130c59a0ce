package org.upschedule.planning.search;

import java.util.Map;

/**
 * A group as the search sees it: when it is, and what it costs by itself.
 *
 * @param days the days that it is on, by their number: Monday of the first kind of week is 0, of the second one 7
 * @param missedMinutes minutes of its sessions during tests and exams, in the year
 * @param points for what the student does not want of it
 */
public record SearchGroup(Map<Integer, BusyDay> days, int missedMinutes, int points) {

    public SearchGroup {
        days = Map.copyOf(days);
    }
}
