package org.upschedule.job.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.upschedule.Component;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;

/** Empties the outbox: after each commit that filled it, and by a timer for what a crash, an outage or a delay left in it. */
@Component
public class OutboxPublisher {

    private static final EventLog LOG = EventLog.of(OutboxPublisher.class);

    private final OutboxBatch batch;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean starting = new AtomicBoolean();
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean brokerDown = new AtomicBoolean();

    @Resource(lookup = "concurrent/scheduleTimers")
    private ManagedScheduledExecutorService executor;

    @Inject
    OutboxPublisher(OutboxBatch batch) {
        this.batch = batch;
    }

    /** Runs on the thread that committed, so it starts the work on another: the caller's answer does not wait for the broker. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled filled) {
        wanted.set(true);
        if (running.get() || brokerDown.get() || !starting.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.submit(this::startAndPublish);
        } catch (RejectedExecutionException e) {
            starting.set(false);
            LOG.fine("No thread for the outbox; the timer sends what waits");
        }
    }

    private void startAndPublish() {
        starting.set(false); // before the look at the outbox, so that who comes after it starts another
        publishAll();
    }

    /** Sends everything that is due. One thread of a node sends; another only tells it that there is more, and returns. */
    public void publishAll() {
        wanted.set(true);
        while (wanted.get() && running.compareAndSet(false, true)) {
            try {
                wanted.set(false);
                drain();
            } finally {
                running.set(false);
            }
        }
    }

    private void drain() {
        try {
            int sent;
            do {
                sent = batch.publish();
                if (brokerDown.compareAndSet(true, false)) {
                    LOG.info("The outbox is sent again");
                }
            } while (batch.isFull(sent));
        } catch (JMSException | RuntimeException e) {
            // The rows stay; the timer tries again.
            if (brokerDown.compareAndSet(false, true)) {
                LOG.warning("The outbox cannot be sent; messages wait", "reason", Outage.describe(e));
            }
        }
    }
}
