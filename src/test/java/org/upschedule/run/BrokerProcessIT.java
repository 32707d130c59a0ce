package org.upschedule.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a broker that runs alone serves. */
class BrokerProcessIT {

    private static final BrokerServer BROKER =
            new BrokerServer(Installation.ofBuild(), TestData.fresh("broker-process"), FreePorts.any());

    @BeforeAll
    static void start() {
        BROKER.start();
    }

    @AfterAll
    static void stop() {
        BROKER.close();
    }

    private static void connect(String user, String password) throws JMSException {
        ActiveMQConnectionFactory factory =
                new ActiveMQConnectionFactory("tcp://" + FreePorts.LOOPBACK + ":" + BROKER.port());
        try (Connection connection = factory.createConnection(user, password)) {
            connection.start();
        }
    }

    @Test
    void whoKnowsThePasswordIsServed() {
        assertThatCode(() -> connect("upschedule", BROKER.password())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({",", "upschedule,", "upschedule, ''", "upschedule, wrong", "system, manager"})
    void nobodyElseIs(String user, String password) {
        assertThatThrownBy(() -> connect(user, password)).isInstanceOf(JMSSecurityException.class);
    }
}
