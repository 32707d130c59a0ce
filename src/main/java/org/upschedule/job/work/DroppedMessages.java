package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import org.upschedule.Component;
import org.upschedule.job.JobLedger;
import org.upschedule.rounds.Round;

/**
 * Jobs whose message met an outage of the database: once it answers again they go to the outbox. Without this they would wait until the
 * sweeper misses their messages, a minute.
 */
@Component
class DroppedMessages implements Round {

    /** Beyond it, and after a crash, the sweeper finds them. */
    private static final int MOST = 1000;

    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final JobLedger ledger;
    private final Queue<Dropped> dropped = new ArrayBlockingQueue<>(MOST);

    @Inject
    DroppedMessages(JobLedger ledger) {
        this.ledger = ledger;
    }

    private record Dropped(UUID jobId, String requestId) {}

    void add(UUID jobId, String requestId) {
        dropped.offer(new Dropped(jobId, requestId));
    }

    @Override
    public String name() {
        return "dropped-messages";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean run() {
        Dropped next = dropped.peek();
        if (next == null) {
            return false;
        }
        ledger.defer(next.jobId(), next.requestId(), Duration.ZERO);
        dropped.remove(next);
        return !dropped.isEmpty();
    }
}
