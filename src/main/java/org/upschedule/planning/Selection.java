package org.upschedule.planning;

import java.util.Arrays;

/**
 * One group of each part, and what they cost together.
 *
 * @param groups numbers of {@link SearchSpace}, by part
 */
record Selection(int[] groups, long cost) {

    boolean has(int[] others) {
        return Arrays.equals(groups, others);
    }
}
