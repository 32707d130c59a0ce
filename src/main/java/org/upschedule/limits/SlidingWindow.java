package org.upschedule.limits;

import java.time.Duration;
import java.util.Arrays;

/**
 * The requests of one caller in the last time of a rate. They are counted by slices of that time, and a slice counts until all of it
 * is past. So never more than the rate's count come in any time of its length, and of a steady stream at least 99 % of it do. Redis
 * counts in the same way, by {@code take.lua}.
 */
final class SlidingWindow {

    /** Of a window. A caller needs so many numbers at most, and waits up to a 120th of the window longer than to the millisecond. */
    static final int SLICES = 120;

    private final Rate rate;

    /** Of the slices that count: the newest and those before it; each at its number modulo their count. */
    private final int[] counts = new int[SLICES + 1];

    private long newest;

    SlidingWindow(Rate rate, long now) {
        this.rate = rate;
        this.newest = slice(now);
    }

    /** Whether so many more may come now. */
    boolean hasRoom(int cost, long now) {
        forgetPast(now);
        return used() + cost <= rate.count();
    }

    void add(int cost) {
        counts[index(newest)] += cost;
    }

    Standing standing(Limit limit, long now) {
        int used = used();
        return new Standing(limit, Math.max(0, rate.count() - used), Duration.ofMillis(untilMore(used, now)));
    }

    /** Whether nothing of it counts any more. */
    boolean isOver(long now) {
        return newest < slice(now) - SLICES;
    }

    private void forgetPast(long now) {
        long slice = slice(now);
        for (long fresh = Math.max(newest + 1, slice - SLICES); fresh <= slice; fresh++) {
            counts[index(fresh)] = 0;
        }
        newest = Math.max(newest, slice);
    }

    private int used() {
        return Arrays.stream(counts).sum();
    }

    private long untilMore(int used, long now) {
        int tooMany = Math.max(1, used - rate.count() + 1);
        for (long slice = newest - SLICES; slice <= newest; slice++) {
            tooMany -= counts[index(slice)];
            if (tooMany <= 0) {
                return (slice + SLICES + 1) * rate.window().toMillis() / SLICES - now;
            }
        }
        return 0;
    }

    private long slice(long now) {
        return now * SLICES / rate.window().toMillis();
    }

    private static int index(long slice) {
        return Math.floorMod(slice, SLICES + 1);
    }
}
