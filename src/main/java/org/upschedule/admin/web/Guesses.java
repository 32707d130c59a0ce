package org.upschedule.admin.web;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.limits.CallerLimits;
import org.upschedule.limits.Limit;
import org.upschedule.limits.Limits;
import org.upschedule.limits.Standing;

/**
 * Tokens and passwords that were wrong, of one address, counted by all nodes together. The limits of callers alone are wide enough for a
 * campus: a password would not stand against so many guesses.
 */
@Component
public class Guesses {

    private final CallerLimits callers;
    private final Limits limits;

    @Inject
    Guesses(CallerLimits callers, Limits limits) {
        this.callers = callers;
        this.limits = limits;
    }

    /** @return how long nobody at the address is believed any more, right or wrong; empty where one more guess may come */
    Optional<Duration> untilNext(InetAddress address) {
        if (!callers.areEnabled()) {
            return Optional.empty();
        }
        Standing standing = limits.take(List.of(limit(address)), 0).standings().get(0);
        return standing.left() > 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(standing.secondsUntilMore()));
    }

    void wrong(InetAddress address) {
        if (callers.areEnabled()) {
            limits.take(List.of(limit(address)), 1);
        }
    }

    private Limit limit(InetAddress address) {
        return callers.ofGuesses(address);
    }
}
