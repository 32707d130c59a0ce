package org.upschedule.run;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps what it receives, for the test in the same container. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "${upschedule.jms.ra}"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Echo.QUEUE),
            @ActivationConfigProperty(propertyName = "maxSessions", propertyValue = "1"),
        })
public class Echo implements MessageListener {
    static final String QUEUE = "test.echo";
    static final BlockingQueue<String> RECEIVED = new LinkedBlockingQueue<>();

    @Override
    public void onMessage(Message message) {
        try {
            RECEIVED.add(message.getBody(String.class));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
