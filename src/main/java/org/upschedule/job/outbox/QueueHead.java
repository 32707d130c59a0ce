package org.upschedule.job.outbox;

import jakarta.annotation.Resource;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Enumeration;
import java.util.Optional;
import org.upschedule.Component;

/**
 * The first message of the jobs' queue. Messages leave the queue in the order in which they came, so one that was to be sent well
 * before the first is not in it any more. A message that a node holds and has not acknowledged counts as in the queue, with
 * ActiveMQ and with OpenMQ.
 */
@Component
public class QueueHead {

    @Resource(lookup = "jms/schedule")
    private ConnectionFactory connectionFactory;

    /**
     * Since when the first message was to be sent, by the database's clock; empty where the queue is empty.
     *
     * @throws JMSException where the broker does not answer
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<Instant> due() throws JMSException {
        try (Connection connection = connectionFactory.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                QueueBrowser browser = session.createBrowser(session.createQueue(Destination.JOBS.queueName()))) {
            connection.start();
            Enumeration<?> messages = browser.getEnumeration();
            return messages.hasMoreElements()
                    ? Optional.of(Broker.due((Message) messages.nextElement()))
                    : Optional.empty();
        }
    }
}
