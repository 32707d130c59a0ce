package org.upschedule.planning.search;

/**
 * The time of one day that sessions take, to five minutes. A session also takes the ten minutes after its end: two periods that
 * follow each other have no gap between them.
 */
public final class BusyDay {

    public static final BusyDay FREE = new BusyDay(new long[DayUnits.WORDS]);

    private static final int LAST_MINUTE = 24 * 60;

    private final long[] units;

    private BusyDay(long[] units) {
        this.units = units;
    }

    /**
     * @param fromMinute minute of the day, 0 to 1,440
     * @param toMinute minute of the day, {@code fromMinute} to 1,440
     */
    public BusyDay with(int fromMinute, int toMinute) {
        if (fromMinute < 0 || toMinute < fromMinute || toMinute > LAST_MINUTE) {
            throw new IllegalArgumentException("from minute " + fromMinute + " to minute " + toMinute);
        }
        long[] more = units.clone();
        DayUnits.add(more, 0, fromMinute, toMinute);
        return new BusyDay(more);
    }

    public BusyDay with(BusyDay other) {
        long[] more = units.clone();
        DayUnits.merge(more, 0, other.units, 0);
        return new BusyDay(more);
    }

    public boolean isFree() {
        return DayUnits.isFree(units, 0);
    }

    /** Start of the first session of a day that is not free, as minute of the day. */
    public int firstMinute() {
        return DayUnits.first(units, 0) * DayUnits.MINUTES;
    }

    /** End of the last session of a day that is not free, as minute of the day. */
    public int endMinute() {
        return DayUnits.end(units, 0) * DayUnits.MINUTES;
    }

    /** Minutes between sessions, without the ten after each. */
    public int gapMinutes() {
        return DayUnits.gaps(units, 0) * DayUnits.MINUTES;
    }

    void copyTo(long[] target, int at) {
        System.arraycopy(units, 0, target, at, DayUnits.WORDS);
    }
}
