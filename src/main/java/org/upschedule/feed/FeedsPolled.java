package org.upschedule.feed;

import java.util.Set;
import java.util.UUID;

/** Programs have asked for the feeds of these timetables since the event before. It is fired after the polls were counted. */
public record FeedsPolled(Set<UUID> timetableIds) {

    public FeedsPolled {
        timetableIds = Set.copyOf(timetableIds);
    }
}
