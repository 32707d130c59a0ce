package org.upschedule.planning.search;

import java.util.stream.IntStream;

/**
 * How much the shape of a day matters to the student, each from 0 (not at all) to {@value #MAX}.
 *
 * @param early that the day ends early: minutes after noon count
 * @param late that the day begins late: minutes before noon count
 * @param freeDays that the day is free
 * @param compactDays that the day is short: minutes beyond six hours count
 * @param fewGaps that the day has few gaps: their minutes count
 * @param lunch that 40 minutes are free around noon
 */
public record DayWeights(int early, int late, int freeDays, int compactDays, int fewGaps, int lunch) {

    public static final int MAX = 10;

    public DayWeights {
        if (IntStream.of(early, late, freeDays, compactDays, fewGaps, lunch)
                .anyMatch(weight -> weight < 0 || weight > MAX)) {
            throw new IllegalArgumentException("A weight is not between 0 and " + MAX);
        }
    }
}
