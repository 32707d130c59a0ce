package org.upschedule.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upschedule.drawing.Drawn;

/** A Payara Server as it was before, after the product has been there. */
@Tag("server")
class RemovalIT {

    private static final List<String> STATE = List.of(
            "list-applications",
            "list-connector-connection-pools",
            "list-connector-resources",
            "list-jdbc-connection-pools",
            "list-jdbc-resources",
            "list-jms-resources",
            "list-libraries",
            "list-managed-executor-services",
            "list-managed-scheduled-executor-services",
            "list-password-aliases",
            "list-resource-adapter-configs",
            "list-system-properties",
            "get configs.config.server-config.transaction-service.*",
            "get configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.*",
            "get configs.config.server-config.thread-pools.thread-pool.http-thread-pool.*",
            "get configs.config.server-config.monitoring-service.module-monitoring-levels.*");

    enum Broker {
        OPENMQ,
        ACTIVEMQ
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeft(Broker broker) {
        try (ServerProduct product = broker == Broker.OPENMQ
                ? ServerProduct.withOpenMq("removal-openmq")
                : ServerProduct.withActiveMq("removal-activemq")) {
            product.start();
            String before = state(product);
            product.setUp();
            product.deploy();
            product.awaitReady();
            product.student().read("tests.pdf", Drawn.tests("COS 120"));
            assertThat(state(product)).isNotEqualTo(before);

            product.script("remove");

            assertThat(state(product)).isEqualTo(before);
            assertThat(product.count("SELECT count(*) FROM job"))
                    .as("the data stays")
                    .isEqualTo(1);
            assertThat(product.script("remove")).doesNotContain("removed", "changed");
        }
    }

    /** What the server lists and how it is set. */
    private static String state(ServerProduct product) {
        return product.server().asadminEach(STATE);
    }
}
