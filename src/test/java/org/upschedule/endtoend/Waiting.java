package org.upschedule.endtoend;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what another process does. */
public final class Waiting {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private Waiting() {}

    public static void aMoment() {
        LockSupport.parkNanos(MOMENT.toNanos());
    }

    public static void until(String what, Duration deadline, BooleanSupplier condition) {
        Instant end = Instant.now().plus(deadline);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not after " + deadline + ": " + what);
            }
            aMoment();
        }
    }
}
