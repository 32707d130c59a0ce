package org.upschedule.shedding;

import jakarta.inject.Inject;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.rounds.Round;

/** Reads what administrators have switched off. No request waits for it, and while the database is away what was known before holds. */
@Component
class SheddingRound implements Round {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private final Shedding shedding;

    @Inject
    SheddingRound(Shedding shedding) {
        this.shedding = shedding;
    }

    @Override
    public String name() {
        return "load-shedding";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean run() {
        shedding.read();
        return false;
    }
}
