package org.upschedule.job.work;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.time.Instant;
import java.util.UUID;
import org.upschedule.job.outbox.Broker;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;
import org.upschedule.request.RequestId;

/**
 * Takes a job's id from the queue and hands it on. What it throws goes back to the broker, which delivers the message again
 * later, and in the end to the dead letters: only messages that hold no job's id do.
 *
 * <p>The properties of both providers stand side by side, each ignores the other's: ActiveMQ ({@code maxSessions} …) and OpenMQ
 * ({@code endpointPoolMaxSize} …). Redelivery is the broker's ({@code maximumRedeliveries=0} here), because redelivery by the
 * client blocks its session.
 *
 * <p>Without a transaction of the message: the claim is the database's, and a message that comes twice finds nothing to claim. So the
 * broker has one commit less for each.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "${upschedule.jms.ra}"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "upschedule.jobs"),
            @ActivationConfigProperty(propertyName = "maxSessions", propertyValue = "5"),
            @ActivationConfigProperty(propertyName = "maxMessagesPerSessions", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "maximumRedeliveries", propertyValue = "0"),
            @ActivationConfigProperty(propertyName = "endpointPoolMaxSize", propertyValue = "5"),
            @ActivationConfigProperty(propertyName = "endpointExceptionRedeliveryAttempts", propertyValue = "3"),
            @ActivationConfigProperty(propertyName = "endpointExceptionRedeliveryInterval", propertyValue = "1000"),
            @ActivationConfigProperty(propertyName = "sendUndeliverableMsgsToDMQ", propertyValue = "true")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobListener implements MessageListener {

    private static final EventLog LOG = EventLog.of(JobListener.class);

    @Inject
    private JobIntake intake;

    @Inject
    private DroppedMessages dropped;

    @Inject
    private WorkMetrics metrics;

    @Override
    public void onMessage(Message message) {
        try {
            RequestId.bind(RequestId.acceptOrCreate(message.getStringProperty("requestId")));
            take(jobId(message), Broker.due(message));
        } catch (NoJobIdException e) {
            LOG.error("A message holds no job id", e.getCause());
            metrics.refused();
            throw e;
        } catch (JMSException e) {
            throw new IllegalStateException("The message cannot be read", e);
        } finally {
            RequestId.unbind();
        }
    }

    /**
     * The row is the truth: a job that waits without a message is published again. The messages of an outage would end in the dead letters,
     * were they given back.
     */
    private void take(UUID jobId, Instant due) {
        try {
            intake.take(jobId, due);
        } catch (RuntimeException e) {
            if (Outage.isCauseOf(e)) {
                LOG.warning("A message met an outage; its job is published again", "reason", Outage.describe(e));
                dropped.add(jobId, RequestId.current());
            } else {
                LOG.error("A message could not be handled; its job is published again", e);
            }
        }
    }

    private static UUID jobId(Message message) throws JMSException {
        try {
            return UUID.fromString(((TextMessage) message).getText());
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new NoJobIdException(e);
        }
    }

    /** Not ours: nothing in it can be worked on, now or later. The broker's dead letters keep it. */
    private static final class NoJobIdException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        NoJobIdException(RuntimeException cause) {
            super(cause);
        }
    }
}
