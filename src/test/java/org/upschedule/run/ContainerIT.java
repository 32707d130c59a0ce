package org.upschedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Session;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the boot files of Payara Micro give to an application. */
@ExtendWith(ArquillianExtension.class)
class ContainerIT {
    @Resource(lookup = "jdbc/schedule")
    DataSource database;

    @Resource(lookup = "jms/schedule")
    ConnectionFactory messages;

    @Resource(lookup = "concurrent/scheduleWorkers")
    ManagedExecutorService workers;

    @Resource(lookup = "concurrent/scheduleTimers")
    ManagedScheduledExecutorService timers;

    @Deployment
    static WebArchive application() {
        return ShrinkWrap.create(WebArchive.class, "container.war")
                .addClass(Echo.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    @Test
    void databaseAnswersUnderTheNameOfTheProduct() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT current_setting('application_name')")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("upschedule");
        }
    }

    @Test
    void messageReachesItsBean() throws Exception {
        try (Connection connection = messages.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var queue = session.createQueue(Echo.QUEUE);
            session.createProducer(queue).send(session.createTextMessage("hello"));
        }
        assertThat(Echo.RECEIVED.poll(10, TimeUnit.SECONDS)).isEqualTo("hello");
    }

    @Test
    void workersAndTimersRun() throws Exception {
        assertThat(workers.submit(() -> 1).get(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(timers.schedule(() -> 2, 1, TimeUnit.MILLISECONDS).get(10, TimeUnit.SECONDS))
                .isEqualTo(2);
    }
}
