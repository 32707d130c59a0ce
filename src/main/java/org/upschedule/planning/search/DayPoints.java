package org.upschedule.planning.search;

/** Points for the shape of a day: its start, end, gaps and lunch, times the student's weights. */
final class DayPoints {

    private static final int NOON = DayUnits.unit(12, 0);
    private static final int LONG_DAY = DayUnits.unit(6, 0);
    private static final int DAY_POINTS = 240;
    private static final int LUNCH_POINTS = 60;

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
        freeDays = weights.freeDays() * DAY_POINTS;
        compactDays = weights.compactDays() * DayUnits.MINUTES;
        fewGaps = weights.fewGaps() * DayUnits.MINUTES;
        lunch = weights.lunch() * LUNCH_POINTS;
        countsTimes = early + late + compactDays > 0;
    }

    /** All points but those for gaps. Another session never makes them fewer, so a partly filled day has no more than the full one. */
    int ofShape(long[] units, int at) {
        if (DayUnits.isFree(units, at)) {
            return 0;
        }
        int span = countsTimes ? ofSpan(DayUnits.first(units, at), DayUnits.end(units, at)) : freeDays;
        return lunch == 0 || DayUnits.hasLunch(units, at) ? span : span + lunch;
    }

    /** Points of a day by its first unit and the unit after its last session. */
    int ofSpan(int first, int end) {
        return freeDays
                + early * Math.max(0, end - NOON)
                + late * Math.max(0, NOON - first)
                + compactDays * Math.max(0, end - first - LONG_DAY);
    }

    /** Points for having no time for lunch. */
    int lunch() {
        return lunch;
    }

    int ofGaps(long[] units, int at) {
        return fewGaps == 0 ? 0 : fewGaps * DayUnits.gaps(units, at);
    }

    /** Points of one unit of a gap. */
    int gapWeight() {
        return fewGaps;
    }
}
