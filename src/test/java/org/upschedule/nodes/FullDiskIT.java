package org.upschedule.nodes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.Balancer;
import org.upschedule.run.Pause;
import org.upschedule.run.SmallDisk;

/** The disks of PostgreSQL and of the broker have no byte left for a while. Only with {@code -Dfaults=all}, and for root. */
class FullDiskIT {

    private static SeveralNodes product;
    private static SmallDisk postgres;
    private static SmallDisk broker;

    @BeforeAll
    static void start() {
        assumeTrue(FaultForm.isFull() && Balancer.isInstalled(), "only with -Dfaults=all and HAProxy");
        assumeTrue(SmallDisk.isPossible(), "only root can make a disk");
        product = SeveralNodes.of("full-disk", Map.of());
        postgres = SmallDisk.at(product.data().resolve("postgres"), "300m");
        broker = SmallDisk.at(product.data().resolve("broker"), "150m");
        product.start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
            postgres.close();
            broker.close();
        }
    }

    @Test
    void fullDiskOfTheBroker() {
        survive("broker", broker);
    }

    @Test
    void fullDiskOfPostgresql() {
        survive("PostgreSQL", postgres);
    }

    /** Then PostgreSQL ends by itself, and somebody starts it again once there is room. */
    @Test
    void noRoomForTheLogOfChanges() {
        Server server = product.server("PostgreSQL");
        new Incident(product)
                .survive(
                        "PostgreSQL ended by its full disk, started again after " + FaultForm.LONG.toSeconds() + " s",
                        () -> {
                            postgres.fill();
                            endPostgresql();
                            Pause.of(FaultForm.LONG);
                        },
                        () -> {
                            postgres.free();
                            server.kill().run();
                            server.start().run();
                        },
                        FaultForm.bound());
    }

    /** By more changes than one file of its log takes. */
    private static void endPostgresql() {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            while (true) {
                statement.execute("SELECT pg_logical_emit_message(false, 'test', repeat('x', 1000000))");
            }
        } catch (SQLException e) {
            Waiting.until("PostgreSQL has ended", Duration.ofSeconds(60), () -> !product.postgres()
                    .isAlive());
        }
    }

    private static void survive(String server, SmallDisk disk) {
        new Incident(product)
                .survive(
                        "disk of " + server + " full for " + FaultForm.LONG.toSeconds() + " s",
                        () -> {
                            disk.fill();
                            Pause.of(FaultForm.LONG);
                        },
                        disk::free,
                        FaultForm.bound());
    }
}
