package org.upschedule.nodes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.upschedule.run.Balancer;
import org.upschedule.run.Pause;

/** PostgreSQL and the broker are killed for good, and a second one takes the place of each. Only with {@code -Dfaults=all}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TakeOverIT {

    /** Until somebody, or a program that watches, has seen that the primary is gone. */
    private static final Duration UNTIL_PROMOTED = Duration.ofSeconds(10);

    private static SeveralNodes product;

    @BeforeAll
    static void start() {
        assumeTrue(FaultForm.isFull() && Balancer.isInstalled(), "only with -Dfaults=all and HAProxy");
        product = SeveralNodes.of("take-over", Map.of())
                .withStandbyBroker()
                .withStandbyPostgres()
                .start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @Order(1)
    void otherBrokerGoesOnWithTheMessages() {
        new Incident(product)
                .survive(
                        "first broker of two killed for good",
                        product.server("broker").kill(),
                        () -> {},
                        FaultForm.bound());
    }

    @Test
    @Order(2)
    void standbyOfPostgresqlTakesItsPlace() {
        new Incident(product)
                .survive(
                        "PostgreSQL killed for good, its standby promoted after " + UNTIL_PROMOTED.toSeconds() + " s",
                        () -> {
                            product.server("PostgreSQL").kill().run();
                            Pause.of(UNTIL_PROMOTED);
                        },
                        product.standbyPostgres()::promote,
                        FaultForm.bound());
    }
}
