package org.upschedule.planning;

/**
 * A day as a set of five-minute slots in five words of an array. A session takes the two slots after its end too: the ten minutes
 * that part two periods are no gap.
 */
final class DaySlots {

    static final int WORDS = 5;
    static final int MINUTES = 5;

    static final int BREAK = 2;
    private static final int LUNCH_FROM = slot(11, 30);
    private static final int LUNCH_TO = slot(14, 0);
    static final int LUNCH_SLOTS = 40 / MINUTES;

    private DaySlots() {}

    static void add(long[] slots, int at, int fromMinute, int toMinute) {
        int end = Math.floorDiv(toMinute + MINUTES - 1, MINUTES) + BREAK;
        for (int slot = fromMinute / MINUTES; slot < end; slot++) {
            slots[at + (slot >> 6)] |= 1L << slot;
        }
    }

    static void merge(long[] slots, int at, long[] more, int moreAt) {
        for (int word = 0; word < WORDS; word++) {
            slots[at + word] |= more[moreAt + word];
        }
    }

    static boolean isFree(long[] slots, int at) {
        return (slots[at] | slots[at + 1] | slots[at + 2] | slots[at + 3] | slots[at + 4]) == 0;
    }

    /** First slot of a day that is not free. */
    static int first(long[] slots, int at) {
        int word = 0;
        while (slots[at + word] == 0) {
            word++;
        }
        return (word << 6) + Long.numberOfTrailingZeros(slots[at + word]);
    }

    /** The slot after the last session of a day that is not free. */
    static int end(long[] slots, int at) {
        int word = WORDS - 1;
        while (slots[at + word] == 0) {
            word--;
        }
        return (word << 6) + 64 - Long.numberOfLeadingZeros(slots[at + word]) - BREAK;
    }

    static int taken(long[] slots, int at) {
        int taken = 0;
        for (int word = 0; word < WORDS; word++) {
            taken += Long.bitCount(slots[at + word]);
        }
        return taken;
    }

    /** Slots between sessions. */
    static int gaps(long[] slots, int at) {
        return isFree(slots, at) ? 0 : end(slots, at) + BREAK - first(slots, at) - taken(slots, at);
    }

    /** How many slots between the sessions of a day that is not free others would fill. */
    static int filled(long[] slots, int at, long[] others, int othersAt) {
        int first = first(slots, at);
        int end = end(slots, at);
        int filled = 0;
        for (int word = first >> 6; word <= end - 1 >> 6; word++) {
            long between = -1L;
            if (word == first >> 6) {
                between &= -1L << first;
            }
            if (word == end - 1 >> 6) {
                between &= -1L >>> 63 - (end - 1 & 63);
            }
            filled += Long.bitCount(~slots[at + word] & others[othersAt + word] & between);
        }
        return filled;
    }

    static boolean share(long[] slots, int at, long[] others, int othersAt) {
        for (int word = 0; word < WORDS; word++) {
            if ((slots[at + word] & others[othersAt + word]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether eight slots in a row are free between 11:30 and 14:00, all of which are in one word. */
    static boolean hasLunch(long[] slots, int at) {
        long free = ~slots[at + (LUNCH_FROM >> 6)] >>> LUNCH_FROM & (1L << LUNCH_TO - LUNCH_FROM) - 1;
        long runsOfTwo = free & free >>> 1;
        long runsOfFour = runsOfTwo & runsOfTwo >>> 2;
        return (runsOfFour & runsOfFour >>> 4) != 0;
    }

    /** Whether a day between these slots leaves lunch free before its first session or after its last. */
    static boolean lunchIsOutside(int first, int end) {
        return first >= LUNCH_FROM + LUNCH_SLOTS || end + BREAK <= LUNCH_TO - LUNCH_SLOTS;
    }

    static int slot(int hour, int minute) {
        return (hour * 60 + minute) / MINUTES;
    }
}
