package org.upschedule.run;

import java.time.Duration;

/** Waits between two looks at a server. */
public final class Pause {
    private Pause() {}

    public static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a server is waited for", e);
        }
    }
}
