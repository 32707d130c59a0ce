package org.upschedule.planning.search;

import java.util.List;

/**
 * One group of each part, and what they cost together.
 *
 * @param groups their numbers, by part; counted from 0 through all parts
 * @param cost see {@link Cost}
 */
public record Selection(List<Integer> groups, long cost) {

    public Selection {
        groups = List.copyOf(groups);
    }
}
