package org.upschedule.job.outbox;

import jakarta.inject.Inject;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.rounds.Round;

/** Sends what a crash or an outage left in the outbox, and what had to wait for its time. */
@Component
public class OutboxRound implements Round {

    private final OutboxPublisher publisher;
    private final OutboxConfig config;

    @Inject
    OutboxRound(OutboxPublisher publisher, OutboxConfig config) {
        this.publisher = publisher;
        this.config = config;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration interval() {
        return config.interval();
    }

    @Override
    public boolean run() {
        publisher.publishAll();
        return false;
    }
}
