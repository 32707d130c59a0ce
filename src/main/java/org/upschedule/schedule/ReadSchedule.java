package org.upschedule.schedule;

import java.util.List;
import java.util.Objects;

/**
 * A schedule, and where in the PDF it was read.
 *
 * @param places for each entry, in the order of the entries, the rows that it was read from; more than one where page breaks had
 *     cut the row
 */
public record ReadSchedule(Schedule schedule, List<List<Place>> places, FormGeometry geometry) {

    /** The same schedule with more findings. */
    public ReadSchedule with(List<Finding> more) {
        return new ReadSchedule(schedule.with(more), places, geometry);
    }

    public ReadSchedule {
        Objects.requireNonNull(geometry, "geometry");
        places = places.stream().map(List::copyOf).toList();
        if (places.size() != schedule.entries().size()) {
            throw new IllegalArgumentException(
                    places.size() + " places for " + schedule.entries().size() + " entries");
        }
    }
}
