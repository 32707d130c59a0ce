package org.upschedule.job.outbox;

import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.request.EventLog;

/**
 * Moves one batch from the outbox to the broker. The deletion of the rows is committed only after the broker has: a crash in between
 * sends them again, and the claim makes the second copy harmless.
 */
@Component
class OutboxBatch implements SeriesFromStart {

    private static final EventLog LOG = EventLog.of(OutboxBatch.class);

    private static final Metadata DEAD_LETTERS = Described.metric(
            "upschedule_dead_letters", "Dead letters that this node has sent: ids of jobs that were given up");

    private final OutboxGateway outbox;
    private final Broker broker;
    private final int size;
    private final Counter deadLetters;

    @Inject
    OutboxBatch(OutboxGateway outbox, Broker broker, OutboxConfig config, MetricRegistry registry) {
        this.deadLetters = registry.counter(DEAD_LETTERS);
        this.outbox = outbox;
        this.broker = broker;
        this.size = config.batchSize();
    }

    /** @return how many messages were sent; fewer than a full batch means that nothing more was due */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = JMSException.class)
    int publish() throws JMSException {
        List<OutboxMessage> due = outbox.takeDue(size);
        if (!due.isEmpty()) {
            broker.send(due);
            count(due);
        }
        return due.size();
    }

    private void count(List<OutboxMessage> sent) {
        long letters = sent.stream()
                .filter(message -> message.destination() == Destination.DEAD_LETTERS)
                .count();
        if (letters > 0) {
            deadLetters.inc(letters);
            LOG.warning(
                    "Dead letters were sent: jobs were given up through a fault of the service", "letters", letters);
        }
    }

    boolean isFull(int sent) {
        return sent >= size;
    }
}
