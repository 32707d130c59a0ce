package org.upschedule.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.upschedule.deployment.Wars;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Student;
import org.upschedule.run.Balancer;
import org.upschedule.run.Installation;
import org.upschedule.run.Script;

/**
 * The script brings a version to both nodes while students are at work, takes back one that fails its smoke test, and goes back to the
 * version before: nobody sees it. {@code -Dupgrade.from} names the WAR of the version before this one; without it this one is the version
 * before, of one whose schema has more. Only with {@code -Dfaults=all}.
 */
class RollingUpgradeIT {

    @Test
    void nobodySeesIt() {
        assumeTrue(FaultForm.isFull() && Balancer.isInstalled(), "only with -Dfaults=all and HAProxy");
        Path built = Installation.ofBuild().war();
        Optional<Path> before =
                Optional.ofNullable(System.getProperty("upgrade.from")).map(Path::of);
        try (SeveralNodes product = SeveralNodes.of("rolling-upgrade", Map.of());
                NodeCommands commands = new NodeCommands(product, before.orElse(built))) {
            Path next = before.isPresent() ? built : Wars.next(built, commands.folder());
            Path broken = Wars.nextThatTakesNoPdf(built, commands.folder());
            product.start();
            List<Integer> polls = new CopyOnWriteArrayList<>();
            ScheduledExecutorService program = polling(product, polls);
            List<Script.Said> said = new ArrayList<>();
            Crowd crowd;
            try {
                crowd = new Incident(product)
                        .survive(
                                before.isPresent()
                                        ? "nodes of the version before replaced one after the other, one that fails taken back, and back to the version before"
                                        : "nodes replaced one after the other by a later version, one that fails taken back, and back again",
                                () -> {
                                    said.add(commands.script("upgrade", next.toString()));
                                    said.add(commands.script("upgrade", broken.toString()));
                                    said.add(commands.script("rollback"));
                                },
                                () -> {},
                                FaultForm.bound());
            } finally {
                program.shutdownNow();
            }

            assertThat(said).extracting(Script.Said::exit).as("%s", said).containsExactly(0, 1, 0);
            assertThat(said.get(1).out()).contains("smoke test of node1: sending a PDF: status 413");
            assertThat(crowd.answersToUploads()).matches("202 × \\d+");
            assertThat(crowd.answersToReads()).matches("200 × \\d+");
            assertThat(polls).hasSizeGreaterThan(100).containsOnly(200);
        }
    }

    /** A calendar program that asks much too often. */
    private static ScheduledExecutorService polling(SeveralNodes product, List<Integer> statuses) {
        Student student = product.student();
        String job = student.read("lectures.pdf", Drawn.lectures("COS 700"));
        String timetable =
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
        String feed = student.subscribe(timetable);
        Student program = product.student();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        clock.scheduleWithFixedDelay(
                () -> {
                    int status = program.get(feed).status();
                    if (!clock.isShutdown()) {
                        statuses.add(status);
                    }
                },
                0,
                Duration.ofMillis(200).toMillis(),
                TimeUnit.MILLISECONDS);
        return clock;
    }
}
