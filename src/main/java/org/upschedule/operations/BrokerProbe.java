package org.upschedule.operations;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import org.upschedule.Component;
import org.upschedule.job.outbox.Destination;

/** The broker answers: looking at the dead letters needs a round trip and takes nothing away. */
@Component
class BrokerProbe extends Probe {

    @Resource(lookup = "jms/schedule")
    private ConnectionFactory connectionFactory;

    @Inject
    BrokerProbe(Dependencies dependencies, OperationsConfig config) {
        super(dependencies, config);
    }

    @Override
    public String name() {
        return "broker";
    }

    @Override
    void ask() throws JMSException {
        try (Connection connection = connectionFactory.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                QueueBrowser browser =
                        session.createBrowser(session.createQueue(Destination.DEAD_LETTERS.queueName()))) {
            connection.start();
            browser.getEnumeration().hasMoreElements();
        }
    }
}
