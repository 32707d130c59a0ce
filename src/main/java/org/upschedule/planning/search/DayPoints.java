package org.upschedule.planning.search;

/** What a day costs by its shape, under the student's weights. */
final class DayPoints {

    private static final int NOON = DayUnits.unit(12, 0);
    private static final int LONG_DAY = DayUnits.unit(6, 0);
    private static final int DAY = 240;
    private static final int HOUR = 60;

    private final int early;
    private final int late;
    private final int freeDays;
    private final int compactDays;
    private final int fewGaps;
    private final int lunch;

    /** Whether it matters when a day begins and ends. */
    private final boolean countsTimes;

    DayPoints(DayWeights weights) {
        early = weights.early() * DayUnits.MINUTES;
        late = weights.late() * DayUnits.MINUTES;
        freeDays = weights.freeDays() * DAY;
        compactDays = weights.compactDays() * DayUnits.MINUTES;
        fewGaps = weights.fewGaps() * DayUnits.MINUTES;
        lunch = weights.lunch() * HOUR;
        countsTimes = early + late + compactDays > 0;
    }

    /** All but the gaps: one more session never makes it less, so a day that is partly filled bounds the whole day from below. */
    int ofShape(long[] units, int at) {
        if (DayUnits.isFree(units, at)) {
            return 0;
        }
        int span = countsTimes ? ofSpan(DayUnits.first(units, at), DayUnits.end(units, at)) : freeDays;
        return lunch == 0 || DayUnits.hasLunch(units, at) ? span : span + lunch;
    }

    /** What a day costs by its first unit and the unit after its last session. */
    int ofSpan(int first, int end) {
        return freeDays
                + early * Math.max(0, end - NOON)
                + late * Math.max(0, NOON - first)
                + compactDays * Math.max(0, end - first - LONG_DAY);
    }

    /** What a day without lunch costs. */
    int lunch() {
        return lunch;
    }

    int ofGaps(long[] units, int at) {
        return fewGaps == 0 ? 0 : fewGaps * DayUnits.gaps(units, at);
    }

    /** What a gap unit costs. */
    int gapWeight() {
        return fewGaps;
    }
}
