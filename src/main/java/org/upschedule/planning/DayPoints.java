package org.upschedule.planning;

import static org.upschedule.planning.Preference.COMPACT_DAYS;
import static org.upschedule.planning.Preference.EARLY;
import static org.upschedule.planning.Preference.FEW_GAPS;
import static org.upschedule.planning.Preference.FREE_DAYS;
import static org.upschedule.planning.Preference.LATE;
import static org.upschedule.planning.Preference.LUNCH;

/** What a day costs by its shape, under the student's weights. */
final class DayPoints {

    private static final int NOON = DaySlots.slot(12, 0);
    private static final int LONG_DAY = DaySlots.slot(6, 0);
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

    DayPoints(Preferences preferences) {
        early = preferences.weight(EARLY) * DaySlots.MINUTES;
        late = preferences.weight(LATE) * DaySlots.MINUTES;
        freeDays = preferences.weight(FREE_DAYS) * DAY;
        compactDays = preferences.weight(COMPACT_DAYS) * DaySlots.MINUTES;
        fewGaps = preferences.weight(FEW_GAPS) * DaySlots.MINUTES;
        lunch = preferences.weight(LUNCH) * HOUR;
        countsTimes = early + late + compactDays > 0;
    }

    /** All but the gaps: one more session never makes it less, so a day that is partly filled bounds the whole day from below. */
    int ofShape(long[] slots, int at) {
        if (DaySlots.isFree(slots, at)) {
            return 0;
        }
        int span = countsTimes ? ofSpan(DaySlots.first(slots, at), DaySlots.end(slots, at)) : freeDays;
        return lunch == 0 || DaySlots.hasLunch(slots, at) ? span : span + lunch;
    }

    /** What a day costs by its first slot and the slot after its last session. */
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

    int ofGaps(long[] slots, int at) {
        return fewGaps == 0 ? 0 : fewGaps * DaySlots.gaps(slots, at);
    }

    /** What a gap slot costs. */
    int gapWeight() {
        return fewGaps;
    }
}
