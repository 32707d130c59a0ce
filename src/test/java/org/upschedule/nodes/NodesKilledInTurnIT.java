package org.upschedule.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.upschedule.endtoend.Waiting;
import org.upschedule.job.StateChanges;
import org.upschedule.run.Balancer;

/** 1,000 uploads while a node is killed every 20 seconds. Only with {@code -Dfaults=all}. */
class NodesKilledInTurnIT {

    private static final int UPLOADS = 1_000;
    private static final Duration PERIOD = Duration.ofSeconds(20);
    private static final Duration LAST = Duration.ofSeconds(600);

    @Test
    void allAreCompletedOnce() {
        assumeTrue(FaultForm.isFull() && Balancer.isInstalled(), "only with -Dfaults=all and HAProxy");
        try (SeveralNodes product = SeveralNodes.of("nodes-killed", Map.of()).start()) {
            StateChanges changes = new StateChanges(product.postgres()::connect);
            Instant begin = Instant.now();
            int kills = 0;
            Crowd crowd = Crowd.of(product::student, UPLOADS);
            try (crowd) {
                while (!crowd.hasEnded()) {
                    Instant killed = Instant.now();
                    boolean first = kills % 2 == 0;
                    Fault.KILLED.begin(product.server(first ? "other node" : "node"));
                    Fault.KILLED.end(product.server(first ? "other node" : "node"));
                    kills++;
                    Waiting.until(
                            "the node is back and its time is over",
                            LAST,
                            () -> crowd.hasEnded()
                                    || product.balancer().isUp(first ? "node1" : "node2")
                                            && Instant.now().isAfter(killed.plus(PERIOD)));
                }
            }
            Waiting.until(
                    "all have ended",
                    LAST,
                    () -> product.count("SELECT count(*) FROM job WHERE status IN ('QUEUED', 'PROCESSING')") == 0);
            long completed = product.count("SELECT count(*) FROM job WHERE status = 'COMPLETED'");
            List<String> twice = changes.repeated("PROCESSING->COMPLETED");
            FaultTable.add(
                    UPLOADS + " uploads, a node killed " + kills + " times",
                    List.of(
                            crowd.answersToUploads(),
                            crowd.answersToReads(),
                            Incident.seconds(crowd.slowest()),
                            "",
                            Long.toString(UPLOADS - completed),
                            Integer.toString(twice.size()),
                            "all read after " + Incident.seconds(Duration.between(begin, Instant.now())),
                            ""));

            assertThat(crowd.accepted()).hasSize(UPLOADS);
            assertThat(completed).isEqualTo(UPLOADS);
            assertThat(twice).isEmpty();
            assertThat(kills).isGreaterThan(2);
        }
    }
}
