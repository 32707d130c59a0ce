package org.upschedule.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.AtOnce;
import org.upschedule.endtoend.Following;
import org.upschedule.endtoend.ProtocolOffer;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Waiting;
import org.upschedule.job.StateChanges;
import org.upschedule.run.Balancer;
import org.upschedule.run.Pause;
import org.upschedule.run.Signals;

/**
 * Two nodes behind the balancer as it is shipped. With {@code -Dfaults=all} each fault lasts as long as a person notices, with the
 * product's own settings; else the ones that are worth their time in each build.
 */
class NodesIT {

    private static final boolean ALL = FaultForm.isFull();

    /** A job of a dead node comes back after its lease. */
    private static final Map<String, String> QUICK = Map.of(
            "upschedule.job.lease",
            "PT8S",
            "upschedule.job.republish-after",
            "PT15S",
            "upschedule.health.interval",
            "PT1S");

    private static SeveralNodes product;
    private static List<Integer> statusesOfStart;

    @BeforeAll
    static void start() {
        assumeTrue(Balancer.isInstalled(), "no HAProxy at " + Balancer.PROGRAM + ": several nodes are not tested");
        product = SeveralNodes.of("nodes", ALL ? Map.of() : QUICK);
        statusesOfStart =
                answersOfPage(product::start).stream().map(PageAnswer::status).toList();
    }

    private record PageAnswer(int status, Duration took) {}

    /** What a caller of the page is answered with while something happens, each time. */
    private static List<PageAnswer> answersOfPage(Runnable what) {
        List<PageAnswer> answers = new CopyOnWriteArrayList<>();
        ScheduledExecutorService caller = Executors.newSingleThreadScheduledExecutor();
        caller.scheduleWithFixedDelay(() -> answerOfPage().ifPresent(answers::add), 0, 50, TimeUnit.MILLISECONDS);
        try {
            what.run();
        } finally {
            caller.shutdown();
            Waiting.until("the last page is there", Duration.ofSeconds(60), caller::isTerminated);
        }
        return answers;
    }

    /** Empty as long as the balancer is not there. */
    private static Optional<PageAnswer> answerOfPage() {
        Instant begin = Instant.now();
        try {
            int status = product.student().get("").status();
            return Optional.of(new PageAnswer(status, Duration.between(begin, Instant.now())));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    @Test
    void nodesThatStartTogetherMakeTheSchemaOnce() {
        assertThat(product.count("SELECT count(*) FROM flyway_schema_history WHERE NOT success"))
                .isZero();
        assertThat(product.count("SELECT count(*) - count(DISTINCT version) FROM flyway_schema_history"
                        + " WHERE version IS NOT NULL"))
                .isZero();
    }

    @Test
    void nobodyIsSentToANodeThatStarts() {
        int first = statusesOfStart.indexOf(200);

        assertThat(first).isPositive();
        assertThat(statusesOfStart.subList(0, first)).containsOnly(503);
        assertThat(statusesOfStart.subList(first, statusesOfStart.size())).containsOnly(200);
    }

    @Test
    void callersSeeTheBalancersAddressAndNothingOfTheServers() {
        Student student = product.student();
        Student.Answer accepted = student.with("X-Forwarded-Port", "99").upload("exams.pdf", Drawn.exams("COS 110"));

        assertThat(accepted.header("Location")).startsWith(product.address().toString());
        for (String path : List.of("health", "health/ready", "metrics", "openapi", "HEALTH")) {
            assertThat(student.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void connectionStaysInTheProtocolWhoseRulesTheBalancerKeeps() {
        assertThat(ProtocolOffer.answered(product.address())).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(product.addresses())
                .as("a node alone takes the offer, so it is the balancer that hands on none")
                .allSatisfy(node -> assertThat(ProtocolOffer.answered(node)).isEqualTo(HttpClient.Version.HTTP_2));
    }

    @Test
    void eventsComeAtOnceThroughTheBalancer() throws Exception {
        Student student = product.student();
        ProcessHandle broker = product.server("broker").process().get();
        Signals.stop(broker);
        Following following;
        try {
            String job = student.upload("exams.pdf", Drawn.exams("COS 120")).id();
            following = new Following(product.address(), student, job, null);
            Waiting.until("told that it waits", Duration.ofSeconds(30), () -> following
                    .told("status")
                    .contains("QUEUED"));
        } finally {
            Signals.goOn(broker);
        }
        following.awaitEnd(Duration.ofSeconds(120));
        assertThat(following.told("status")).startsWith("QUEUED").endsWith("COMPLETED");
    }

    /** The checks have not found the node yet when these come, so that it gets its share of them. */
    @Test
    void uploadGoesToTheOtherNodeWhileItsNodeStands() throws Exception {
        Student student = product.student();
        student.get("api/jobs"); // the nodes know her
        StateChanges changes = new StateChanges(product::connect);
        List<Callable<Integer>> uploads = IntStream.range(0, 4)
                .mapToObj(i -> Drawn.exams("COS " + (130 + i)))
                .<Callable<Integer>>map(
                        pdf -> () -> student.upload("exams.pdf", pdf).status())
                .toList();
        ProcessHandle node = product.server("node").process().get();
        Signals.stop(node);
        try {
            assertThat(AtOnce.statuses(uploads.size(), uploads)).containsOnly(202);
        } finally {
            Signals.goOn(node);
        }

        Waiting.until(
                "each is read, once the node has woken too",
                Duration.ofSeconds(120),
                () -> product.balancer().isUp("node1")
                        && product.balancer().isUp("node2")
                        && student.get("api/jobs").json().findValuesAsText("status").stream()
                                .allMatch("COMPLETED"::equals));
        assertThat(student.get("api/jobs").json().findValuesAsText("status")).hasSameSizeAs(uploads);
        assertThat(changes.repeated("PROCESSING->COMPLETED")).isEmpty();
    }

    static Stream<Arguments> faults() {
        return FaultForm.direct();
    }

    @ParameterizedTest
    @MethodSource
    void faults(String server, Fault fault, Duration lasts) {
        new Incident(product).survive(server, product.server(server), fault, lasts, FaultForm.bound());
    }

    /** More students than there are threads and connections, and each statement waits: who cannot be served is told so in time. */
    @Test
    void pageIsThereWhileAllStatementsWait() {
        Duration lasts = FaultForm.lastsLongerThanAStatement();
        AtomicReference<HeldLock> lock = new AtomicReference<>();
        List<PageAnswer> page = new ArrayList<>();
        Incident.inRush(product)
                .survive(
                        "jobs locked for " + lasts.toSeconds() + " s, with 200 students",
                        () -> {
                            lock.set(HeldLock.take(product::connect));
                            page.addAll(answersOfPage(() -> Pause.of(lasts)));
                        },
                        () -> lock.get().close(),
                        FaultForm.bound());

        assertThat(page).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.took()).isLessThan(Duration.ofSeconds(5));
        });
    }
}
