package org.upschedule.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.Balancer;
import org.upschedule.run.Installation;
import org.upschedule.run.PayaraMicro;

/**
 * Each node is drained and started with this version while students are at work: nobody sees it. {@code -Dupgrade.from} names the WAR of the
 * version before; without it the nodes have this one from the beginning. Only with {@code -Dfaults=all}.
 */
class RollingUpgradeIT {

    private static final Duration LAST = Duration.ofSeconds(240);

    @Test
    void nobodySeesIt() {
        assumeTrue(FaultForm.isFull() && Balancer.isInstalled(), "only with -Dfaults=all and HAProxy");
        Optional<Path> before =
                Optional.ofNullable(System.getProperty("upgrade.from")).map(Path::of);
        try (SeveralNodes product = SeveralNodes.of("rolling-upgrade", Map.of())) {
            before.ifPresent(war -> product.nodes().forEach(node -> node.application(war)));
            product.start();
            Crowd crowd = new Incident(product)
                    .survive(
                            before.isPresent()
                                    ? "nodes of the version before replaced one after the other"
                                    : "nodes started anew one after the other",
                            () -> {
                                replace(product, 0);
                                replace(product, 1);
                            },
                            () -> {},
                            FaultForm.bound());

            assertThat(crowd.answersToUploads()).matches("202 × \\d+");
            assertThat(crowd.answersToReads()).matches("200 × \\d+");
        }
    }

    /** As an administrator does it. */
    private static void replace(SeveralNodes product, int index) {
        Balancer balancer = product.balancer();
        PayaraMicro node = product.nodes().get(index);
        String name = "node" + (index + 1);
        balancer.set(name, "drain");
        Waiting.until("its callers have their answers", LAST, () -> balancer.sessions(name) == 0);
        node.stop();
        node.application(Installation.ofBuild().war()).start().awaitReady(LAST);
        balancer.set(name, "ready");
        Waiting.until("the balancer sends callers to it", LAST, () -> balancer.isUp(name));
    }
}
