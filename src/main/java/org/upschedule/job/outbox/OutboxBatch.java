package org.upschedule.job.outbox;

import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.transaction.Transactional;
import java.util.List;
import org.upschedule.Component;

/**
 * Moves one batch from the outbox to the broker. The deletion of the rows is committed only after the broker has: a crash in between
 * sends them again, and the claim makes the second copy harmless.
 */
@Component
class OutboxBatch {

    private final OutboxGateway outbox;
    private final Broker broker;
    private final int size;

    @Inject
    OutboxBatch(OutboxGateway outbox, Broker broker, OutboxConfig config) {
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
        }
        return due.size();
    }

    boolean isFull(int sent) {
        return sent >= size;
    }
}
