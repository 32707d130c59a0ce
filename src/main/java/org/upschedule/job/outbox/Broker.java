package org.upschedule.job.outbox;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.upschedule.Component;

/**
 * Sends to the broker. Connection and session, not {@code JMSContext}: the ActiveMQ resource adapter does not support
 * {@code createContext()}.
 */
@Component
public class Broker {

    /** Message property that carries the id of the request; JMS 3.1 section 3.5.1 wants a Java identifier. */
    static final String REQUEST_ID_PROPERTY = "requestId";

    /** Message property: since when it was to be sent, in microseconds since 1970 by the database's clock. */
    private static final String DUE_PROPERTY = "due";

    @Resource(lookup = "jms/schedule")
    private ConnectionFactory connectionFactory;

    private final OutboxConfig config;

    @Inject
    Broker(OutboxConfig config) {
        this.config = config;
    }

    /**
     * Sends all messages or none, in a transaction of their own: when this returns, the broker has them on disk. A broker that
     * dies in between may keep them all the same, so a message may come twice.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void send(List<OutboxMessage> messages) throws JMSException {
        sendAll(messages);
    }

    /**
     * Sends a message of the jobs' queue once more that this node has taken and cannot work on: another node may.
     *
     * @throws JMSException where the broker does not take it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void sendBack(UUID jobId, String requestId, Instant due) throws JMSException {
        sendAll(List.of(new OutboxMessage(0, jobId, Destination.JOBS, requestId, due)));
    }

    /** Since when the message was to be sent, by the database's clock. One of a version before does not say it, and counts as older than all. */
    public static Instant due(Message message) throws JMSException {
        return message.propertyExists(DUE_PROPERTY)
                ? Instant.EPOCH.plus(message.getLongProperty(DUE_PROPERTY), ChronoUnit.MICROS)
                : Instant.EPOCH;
    }

    private void sendAll(List<OutboxMessage> messages) throws JMSException {
        try (Connection connection = connectionFactory.createConnection();
                Session session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
            Map<Destination, MessageProducer> producers = new EnumMap<>(Destination.class);
            for (OutboxMessage message : messages) {
                MessageProducer producer = producers.get(message.destination());
                if (producer == null) {
                    producer = session.createProducer(
                            session.createQueue(message.destination().queueName()));
                    producer.setDeliveryMode(DeliveryMode.PERSISTENT);
                    if (message.destination() == Destination.DEAD_LETTERS) {
                        producer.setTimeToLive(config.deadLetterKept().toMillis());
                    }
                    producers.put(message.destination(), producer);
                }
                TextMessage text = session.createTextMessage(message.jobId().toString());
                text.setStringProperty(REQUEST_ID_PROPERTY, message.requestId());
                text.setLongProperty(DUE_PROPERTY, ChronoUnit.MICROS.between(Instant.EPOCH, message.dueAt()));
                producer.send(text);
            }
        }
    }
}
