package org.upschedule.planning.search;

/** What two groups of different parts cost by each other. Groups are numbered from 0 through all parts. */
public interface PairCosts {

    /** @return minutes of a week that both take; 0 where they can be combined */
    int clashMinutes(int one, int other);

    /** @return points for what the student does not want of the two together */
    int points(int one, int other);
}
