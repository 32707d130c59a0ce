package org.upschedule.planning.search;

/**
 * Sets of the five-minute units of a day, as bits in five words of an array from {@code at} on. A session also takes the two units
 * after its end, so that the ten minutes between two periods are no gap.
 */
final class DayUnits {

    static final int WORDS = 5;
    static final int MINUTES = 5;

    /** Units that a session takes after its end. */
    static final int BREAK = 2;

    private static final int LUNCH_FROM = unit(11, 30);
    private static final int LUNCH_TO = unit(14, 0);
    static final int LUNCH_UNITS = 40 / MINUTES;

    private DayUnits() {}

    static void add(long[] units, int at, int fromMinute, int toMinute) {
        int end = Math.floorDiv(toMinute + MINUTES - 1, MINUTES) + BREAK;
        for (int unit = fromMinute / MINUTES; unit < end; unit++) {
            units[at + (unit >> 6)] |= 1L << unit;
        }
    }

    static void merge(long[] units, int at, long[] more, int moreAt) {
        for (int word = 0; word < WORDS; word++) {
            units[at + word] |= more[moreAt + word];
        }
    }

    static boolean isFree(long[] units, int at) {
        return (units[at] | units[at + 1] | units[at + 2] | units[at + 3] | units[at + 4]) == 0;
    }

    /** First unit of a day that is not free. */
    static int first(long[] units, int at) {
        int word = 0;
        while (units[at + word] == 0) {
            word++;
        }
        return (word << 6) + Long.numberOfTrailingZeros(units[at + word]);
    }

    /** The unit after the last session of a day that is not free. */
    static int end(long[] units, int at) {
        int word = WORDS - 1;
        while (units[at + word] == 0) {
            word--;
        }
        return (word << 6) + 64 - Long.numberOfLeadingZeros(units[at + word]) - BREAK;
    }

    static int taken(long[] units, int at) {
        int taken = 0;
        for (int word = 0; word < WORDS; word++) {
            taken += Long.bitCount(units[at + word]);
        }
        return taken;
    }

    /** Units between sessions. */
    static int gaps(long[] units, int at) {
        return isFree(units, at) ? 0 : end(units, at) + BREAK - first(units, at) - taken(units, at);
    }

    /** How many gap units of a day that is not free others would fill. */
    static int filled(long[] units, int at, long[] others, int othersAt) {
        int first = first(units, at);
        int end = end(units, at);
        int filled = 0;
        for (int word = first >> 6; word <= end - 1 >> 6; word++) {
            long between = -1L;
            if (word == first >> 6) {
                between &= -1L << first;
            }
            if (word == end - 1 >> 6) {
                between &= -1L >>> 63 - (end - 1 & 63);
            }
            filled += Long.bitCount(~units[at + word] & others[othersAt + word] & between);
        }
        return filled;
    }

    static boolean share(long[] units, int at, long[] others, int othersAt) {
        for (int word = 0; word < WORDS; word++) {
            if ((units[at + word] & others[othersAt + word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether 40 minutes in a row are free between 11:30 and 14:00. All units of that time are in one word. */
    static boolean hasLunch(long[] units, int at) {
        long free = ~units[at + (LUNCH_FROM >> 6)] >>> LUNCH_FROM & (1L << LUNCH_TO - LUNCH_FROM) - 1;
        long runsOfTwo = free & free >>> 1;
        long runsOfFour = runsOfTwo & runsOfTwo >>> 2;
        return (runsOfFour & runsOfFour >>> 4) != 0;
    }

    /** Whether a day from {@code first} to {@code end} leaves time for lunch before its first session or after its last. */
    static boolean lunchIsOutside(int first, int end) {
        return first >= LUNCH_FROM + LUNCH_UNITS || end + BREAK <= LUNCH_TO - LUNCH_UNITS;
    }

    static int unit(int hour, int minute) {
        return (hour * 60 + minute) / MINUTES;
    }
}
