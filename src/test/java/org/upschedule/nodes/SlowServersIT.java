package org.upschedule.nodes;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.run.Balancer;

/** A server of which each answer comes a second later. Only with {@code -Dfaults=all}. */
class SlowServersIT {

    private static SeveralNodes product;

    @BeforeAll
    static void start() {
        assumeTrue(FaultForm.isFull() && Balancer.isInstalled(), "only with -Dfaults=all and HAProxy");
        product = SeveralNodes.overLines("slow-servers").start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    static Stream<Arguments> faults() {
        return FaultForm.slow();
    }

    @ParameterizedTest
    @MethodSource
    void faults(String server, Fault fault, Duration lasts) {
        new Incident(product).survive(server, product.server(server), fault, lasts, FaultForm.bound());
    }
}
