package org.upschedule.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** A Payara Server as it was before, after the product has been there with ActiveMQ; {@link ServerDocumentIT} does it with OpenMQ. */
@Tag("server")
class RemovalIT {

    @Test
    void nothingIsLeft() {
        try (ServerProduct product = ServerProduct.withActiveMq("removal-activemq")) {
            product.start();
            String before = product.state();
            product.setUp();
            // As the script says. Payara may leave a listener closed until then where two of its settings change at
            // once
            product.restart();
            product.deploy();
            product.awaitReady();
            product.student().read("tests.pdf", Drawn.tests("COS 120"));
            assertThat(product.state()).isNotEqualTo(before);

            product.script("remove");

            assertThat(product.state()).isEqualTo(before);
            assertThat(product.count("SELECT count(*) FROM job"))
                    .as("the data stays")
                    .isEqualTo(1);
            assertThat(product.script("remove")).doesNotContain("removed", "changed");
        }
    }
}
