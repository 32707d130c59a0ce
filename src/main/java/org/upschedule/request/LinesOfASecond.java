package org.upschedule.request;

import java.util.concurrent.TimeUnit;

/** Bounds how many lines are written within a second: where all requests fail, the first of them say enough, and a full disk would be one fault more. */
final class LinesOfASecond {

    private static final int MOST = 50;

    private long second = Long.MIN_VALUE;
    private int written;

    /** @param nanos by {@link System#nanoTime()} */
    synchronized boolean another(long nanos) {
        long now = Math.floorDiv(nanos, TimeUnit.SECONDS.toNanos(1));
        if (now != second) {
            second = now;
            written = 0;
        }
        written++;
        return written <= MOST;
    }
}
