package org.upschedule.statistics;

import java.util.List;
import org.upschedule.feed.FeedCensus;
import org.upschedule.feed.FeedPrograms;

/**
 * All feeds and calendars in numbers.
 *
 * @param feeds how many there are, and how many of them nobody has asked for within a week
 * @param stale calendars that are to be made again, {@link FeedNumberCount#MOST_STALE} at most
 * @param programs by kind
 */
public record FeedNumbers(FeedCensus feeds, long stale, List<FeedPrograms> programs) {

    public FeedNumbers {
        programs = List.copyOf(programs);
    }
}
