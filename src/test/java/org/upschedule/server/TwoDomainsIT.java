package org.upschedule.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.TestReporter;
import org.upschedule.deployment.Wars;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Metrics;
import org.upschedule.endtoend.Student;
import org.upschedule.nodes.Crowd;
import org.upschedule.nodes.FaultForm;
import org.upschedule.nodes.Incident;
import org.upschedule.nodes.Polls;
import org.upschedule.run.Balancer;
import org.upschedule.run.Installation;
import org.upschedule.run.Pause;
import org.upschedule.run.Script;

/**
 * Two domains of Payara Server behind the balancer, set up by the commands of docs/deployment.md: what students see of a new version, of
 * the way back and of a domain that is killed. Only with {@code -Dfaults=all}.
 */
@Tag("server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoDomainsIT {

    private static final int UPLOADS = 30;

    private static TwoDomains product;

    @BeforeAll
    static void start() {
        assumeTrue(FaultForm.isFull() && Balancer.isInstalled(), "only with -Dfaults=all and HAProxy");
        product = new TwoDomains("two-domains");
        product.start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    @Order(1)
    void bothReadFromOneBroker() {
        Student student = product.student();
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < UPLOADS; i++) {
            jobs.add(
                    student.upload("exams.pdf", Drawn.exams("COS " + (300 + i))).id());
        }
        for (String job : jobs) {
            assertThat(student.awaitEnd(job, FaultForm.bound()).path("status").asText())
                    .isEqualTo("COMPLETED");
        }

        assertThat(product.addresses()).allSatisfy(node -> assertThat(new Metrics(new Student(node))
                        .value("upschedule_jobs_total{kind=\"EXAMS\",outcome=\"completed\"}"))
                .isPositive());
    }

    @Test
    @Order(1)
    void hostAloneLeadsToThePage() {
        Student visitor = new Student(product.balancer().uri().resolve("/"));

        assertThat(visitor.get("").header("Location")).isEqualTo("/schedule/");
        assertThat(visitor.get("schedule").header("Location")).isEqualTo("/schedule/");
        assertThat(visitor.get("schedule/").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void nobodySeesALaterVersionAndTheWayBack(TestReporter reporter) {
        Path war = Installation.ofBuild().war();
        Path next = Wars.next(war, product.folder());
        List<Script.Said> said = new ArrayList<>();
        List<String> polls;
        Crowd crowd;
        try (Polls program = Polls.begin(product::student)) {
            polls = program.answers();
            crowd = new Incident(product)
                    .survive(
                            "domains of Payara Server brought to a later version one after the other, and back again",
                            () -> {
                                said.add(script("upgrade", next.toString(), "--running", war.toString()));
                                said.add(script("rollback"));
                            },
                            () -> {},
                            FaultForm.bound());
        }
        report(reporter, crowd, polls);

        assertThat(said).extracting(Script.Said::exit).as("%s", said).containsExactly(0, 0);
        assertThat(said.get(1).out()).contains("the schema at 9900");
        assertThat(crowd.answersToUploads()).matches("202 × \\d+");
        assertThat(crowd.answersToReads()).matches("200 × \\d+");
        assertThat(polls).hasSizeGreaterThan(100).containsOnly("200");
    }

    @Test
    @Order(3)
    void noPollFailsWhileADomainIsKilled(TestReporter reporter) {
        List<String> polls;
        Crowd crowd;
        try (Polls program = Polls.begin(product::student)) {
            polls = program.answers();
            crowd = new Incident(product)
                    .survive(
                            "domain of Payara Server killed for " + FaultForm.LONG.toSeconds() + " s",
                            () -> {
                                product.domain(1).kill();
                                Pause.of(FaultForm.LONG);
                            },
                            product.domain(1)::start,
                            FaultForm.bound());
        }
        report(reporter, crowd, polls);

        assertThat(polls).hasSizeGreaterThan(100).containsOnly("200");
    }

    private static Script.Said script(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--accept-old-backup");
        return new Script("upschedule-deploy.sh", product.environment()).call(all.toArray(String[]::new));
    }

    private static void report(TestReporter reporter, Crowd crowd, List<String> polls) {
        reporter.publishEntry("uploads", crowd.answersToUploads());
        reporter.publishEntry("reads", crowd.answersToReads());
        reporter.publishEntry("polls", Integer.toString(polls.size()));
    }
}
