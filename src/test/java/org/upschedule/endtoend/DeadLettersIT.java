package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.apache.activemq.ActiveMQConnectionFactory;
import org.apache.activemq.RedeliveryPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** Dead letters end too: those that the product sends, and those that the broker makes of what it cannot deliver. */
class DeadLettersIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OURS = "DLQ.upschedule.jobs";

    private static TestProduct product;

    private Connection connection;
    private Session session;

    @BeforeAll
    static void start() {
        product = TestProduct.withOutsideBroker("dead-letters")
                .with("upschedule.outbox.dead-letter-kept", "PT10S")
                .start();
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @BeforeEach
    void connect() throws JMSException {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(
                "tcp://127.0.0.1:" + product.broker().port());
        RedeliveryPolicy none = new RedeliveryPolicy();
        none.setMaximumRedeliveries(0); // redelivery is the broker's
        factory.setRedeliveryPolicy(none);
        connection = factory.createConnection("upschedule", product.broker().password());
        connection.start();
        session = connection.createSession(true, Session.SESSION_TRANSACTED);
    }

    @AfterEach
    void disconnect() throws JMSException {
        connection.close();
    }

    private List<Message> letters(String queue) {
        try (QueueBrowser browser = session.createBrowser(session.createQueue(queue))) {
            List<Message> letters = new ArrayList<>();
            Enumeration<?> all = browser.getEnumeration();
            while (all.hasMoreElements()) {
                letters.add((Message) all.nextElement());
            }
            return letters;
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letterOfTheProductEnds() throws SQLException {
        String job = product.student().read("exams.pdf", Drawn.exams("COS 760"));
        try (java.sql.Connection database = product.postgres().connect();
                Statement statement = database.createStatement()) {
            statement.execute("INSERT INTO outbox (job_id, destination, request_id, available_at) VALUES ('" + job
                    + "', 'DEAD_LETTERS', '-', now())");
        }

        Waiting.until("it is there", SOON, () -> letters(OURS).size() == 1);
        Waiting.until(
                "it is gone, and became no other one",
                SOON,
                () -> letters(OURS).isEmpty()
                        && letters("DLQ." + OURS).isEmpty()
                        && letters("ActiveMQ.DLQ").isEmpty());
    }

    /** Longer than the broker delivers a message again. */
    @Test
    void outageOfTheDatabaseLeavesNoneAndCostsNoAttempt() throws JMSException {
        Student student = product.student();
        student.read("before.pdf", Drawn.exams("COS 761"));
        String job = "00000000-0000-0000-0000-000000000762";
        product.change(
                "INSERT INTO job (id, owner_id, status, file_name, file_size, file_sha256, request_id, submitted_at,"
                        + " published_at) VALUES ('" + job + "', '" + job
                        + "', 'QUEUED', 'a.pdf', 1, '', '-', now(), now())");

        product.postgres().stop();
        session.createProducer(session.createQueue("upschedule.jobs")).send(session.createTextMessage(job));
        session.commit();
        Waiting.until("the node has given the message up", SOON, () -> letters("upschedule.jobs")
                .isEmpty());
        product.postgres().start();

        Waiting.until(
                "its job is worked on",
                SOON,
                () -> product.count("SELECT count(*) FROM job WHERE id = '" + job + "' AND status = 'FAILED'") == 1);
        assertThat(product.count("SELECT attempts FROM job WHERE id = '" + job + "'"))
                .isEqualTo(1);
        assertThat(letters(OURS)).isEmpty();
    }

    @Test
    void letterOfTheBrokerEndsAfterAMonth() throws JMSException {
        Queue queue = session.createQueue("refused");
        session.createProducer(queue).send(session.createTextMessage("refused by all"));
        session.commit();
        try (MessageConsumer consumer = session.createConsumer(queue)) {
            while (letters("DLQ.refused").isEmpty()) {
                if (consumer.receive(500) != null) {
                    session.rollback();
                }
            }
        }

        Instant expires = Instant.ofEpochMilli(letters("DLQ.refused").get(0).getJMSExpiration());
        assertThat(Duration.between(Instant.now(), expires)).isBetween(Duration.ofDays(29), Duration.ofDays(30));
    }
}
