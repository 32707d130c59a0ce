package org.upschedule.timetable;

import java.util.Map;

/**
 * What a calendar is made with. Nodes may know different things for a while, so these are ordered: a calendar is made again only with
 * what is newer, and two nodes never undo what the other made.
 *
 * @param program number of what makes calendars ({@link TermDates#PROGRAM})
 * @param years version of each academic year; 0 where it comes with the product or is not known
 */
record MadeWith(int program, Map<Integer, Integer> years) {

    MadeWith {
        years = Map.copyOf(years);
    }

    boolean hasNewerYearThan(MadeWith other) {
        return other.years.entrySet().stream().anyMatch(year -> years.getOrDefault(year.getKey(), 0) > year.getValue());
    }

    boolean isNewerThan(MadeWith other) {
        return program > other.program || hasNewerYearThan(other);
    }
}
