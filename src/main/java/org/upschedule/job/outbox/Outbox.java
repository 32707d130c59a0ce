package org.upschedule.job.outbox;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table of messages to be sent. What is added here is sent if, and only if, the caller's transaction commits. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    private final EntityManager entities;
    private final Event<OutboxFilled> filled;

    @Inject
    Outbox(EntityManager entities, Event<OutboxFilled> filled) {
        this.entities = entities;
        this.filled = filled;
    }

    /** Adds a message that is sent once {@code availableAt} has come, at once where it is past. */
    public void add(UUID jobId, Destination destination, String requestId, Instant availableAt) {
        entities.persist(new OutboxMessage(jobId, destination, requestId, availableAt));
        filled.fire(new OutboxFilled());
    }

    /** Takes the oldest messages that are due and that no other node holds; they stay locked until the transaction ends. */
    @SuppressWarnings("unchecked") // JPA has no typed native query
    List<OutboxMessage> takeDue(Instant now, int limit) {
        return entities.createNativeQuery(
                        "SELECT * FROM outbox WHERE available_at <= ?1 ORDER BY available_at, id LIMIT ?2 FOR UPDATE SKIP LOCKED",
                        OutboxMessage.class)
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, limit)
                .getResultList();
    }

    void remove(List<OutboxMessage> sent) {
        entities.createQuery("DELETE FROM OutboxMessage m WHERE m.id IN :ids")
                .setParameter("ids", sent.stream().map(OutboxMessage::id).toList())
                .executeUpdate();
    }
}
