package org.upschedule.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What a student has made, wherever she finds it. */
    private record Made(Student student, List<String> addresses) {

        static Made by(Student student) {
            String job = student.read("exams.pdf", Drawn.exams("COS 710"));
            String timetable = student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}")
                    .id();
            return new Made(
                    student,
                    List.of(
                            "api/jobs/" + job + "/schedule",
                            "api/timetables/" + timetable,
                            "api/timetables/" + timetable + "/calendar.ics",
                            student.subscribe(timetable)));
        }

        List<Integer> statuses() {
            return addresses.stream()
                    .map(address -> student.get(address).status())
                    .toList();
        }
    }

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
            List<Script.Said> said = new ArrayList<>();
            List<Made> made = new ArrayList<>();
            List<String> polls;
            Crowd crowd;
            try (Polls program = Polls.begin(product::student)) {
                polls = program.answers();
                crowd = new Incident(product)
                        .withFilesBeside(1)
                        .survive(
                                before.isPresent()
                                        ? "nodes of the version before replaced one after the other, one that fails taken back, and back to the version before"
                                        : "nodes replaced one after the other by a later version, one that fails taken back, and back again",
                                () -> {
                                    said.add(commands.script("upgrade", next.toString()));
                                    made.add(Made.by(product.student()));
                                    said.add(commands.script("upgrade", broken.toString()));
                                    said.add(commands.script("rollback"));
                                },
                                () -> {},
                                FaultForm.bound());
            }

            assertThat(said).extracting(Script.Said::exit).as("%s", said).containsExactly(0, 1, 0);
            assertThat(said.get(1).out()).contains("smoke test of node1: sending a PDF: status 413");
            assertThat(crowd.answersToUploads()).matches("202 × \\d+");
            assertThat(crowd.answersToReads()).matches("200 × \\d+");
            assertThat(polls).hasSizeGreaterThan(100).containsOnly("200");
            assertThat(made)
                    .as("made with the later version, found with the one before")
                    .hasSize(1)
                    .allSatisfy(each -> assertThat(each.statuses()).containsOnly(200));
        }
    }
}
