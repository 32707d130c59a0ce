package org.upschedule.limits.web;

import java.time.Duration;
import org.upschedule.limits.Rate;
import org.upschedule.limits.Standing;

/** What a refused caller is told. */
final class Refusal {

    private static final long SECONDS_OF_A_MINUTE = 60;

    private Refusal() {}

    /** Such as "Not more than 10 requests of this kind in 1 hour. Nothing was stored; please try again in 12 minutes." */
    static String sentence(Standing standing) {
        Rate rate = standing.limit().rate();
        return "Not more than " + rate.count() + " requests of this kind are taken within " + words(rate.window())
                + ". Nothing was stored; please try again in " + words(standing.more()) + ".";
    }

    /** In seconds up to two minutes, then in minutes, rounded up. */
    static String words(Duration duration) {
        long seconds = duration.plusMillis(999).toSeconds();
        if (seconds < 2 * SECONDS_OF_A_MINUTE) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        return (seconds + SECONDS_OF_A_MINUTE - 1) / SECONDS_OF_A_MINUTE + " minutes";
    }
}
