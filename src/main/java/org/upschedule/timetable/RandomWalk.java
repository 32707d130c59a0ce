package org.upschedule.timetable;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A walk over rows by their ids, from a random one on and around, until all were seen or the time is over. Ids are random, so what was
 * seen is a sample of all rows, and the share of the ids that it lies between is its share of the rows: nothing has to be counted.
 *
 * @param <T> a row
 */
final class RandomWalk<T> {

    /** Of an id: the bits that say nothing but chance (RFC 9562, 5.4). */
    private static final int CHANCE_BITS = 48;

    private static final double ALL_IDS = 1L << CHANCE_BITS;
    private static final UUID FIRST = new UUID(0, 0);

    /** Somebody waits for it, and so does a thread of the server. */
    private static final Duration LONGEST = Duration.ofMillis(1500);

    private final Function<UUID, List<T>> after;
    private final Function<T, UUID> id;
    private final Duration most;

    /** @param after the next rows after an id, in the order of PostgreSQL; none where there are no more */
    RandomWalk(Function<UUID, List<T>> after, Function<T, UUID> id) {
        this(after, id, LONGEST);
    }

    /** @param most how long the walk takes at most, and the look at a row more */
    RandomWalk(Function<UUID, List<T>> after, Function<T, UUID> id, Duration most) {
        this.after = after;
        this.id = id;
        this.most = most;
    }

    /**
     * @param look at a row; false: enough was seen
     * @return the share of all rows that was seen, 1 where it was all
     */
    double from(UUID start, Predicate<T> look) {
        long begun = System.nanoTime();
        boolean around = false;
        UUID at = start;
        while (true) {
            List<T> rows = after.apply(at);
            for (T row : rows) {
                if (around && isAfter(id.apply(row), start)) {
                    return 1;
                }
                at = id.apply(row);
                if (!look.test(row)) {
                    return share(start, at);
                }
            }
            if (rows.isEmpty()) {
                if (around) {
                    return 1;
                }
                around = true;
                at = FIRST;
            } else if (System.nanoTime() - begun > most.toNanos()) {
                return share(start, at);
            }
        }
    }

    private static boolean isAfter(UUID one, UUID other) {
        int first = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return first > 0
                || first == 0
                        && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) > 0;
    }

    private static double share(UUID start, UUID at) {
        long walked = Math.floorMod(chance(at) - chance(start), 1L << CHANCE_BITS);
        return Math.max(walked, 1) / ALL_IDS;
    }

    private static long chance(UUID id) {
        return id.getMostSignificantBits() >>> (Long.SIZE - CHANCE_BITS);
    }
}
