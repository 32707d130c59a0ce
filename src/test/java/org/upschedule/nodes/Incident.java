package org.upschedule.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.upschedule.endtoend.Waiting;
import org.upschedule.job.StateChanges;
import org.upschedule.run.Pause;

/** A fault while students come in: what they see of it, and what is left. */
public final class Incident {

    /** The longest that the balancer waits for a node, and a little for a busy machine. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(50);

    /** Whatever the goal is: a row of the table says how long it took. */
    private static final Duration LAST = Duration.ofSeconds(240);

    private static final int NO_END = Integer.MAX_VALUE;

    private final TwoNodes product;
    private final StateChanges changes;
    private final Supplier<Crowd> students;
    private int probes;
    private int beside;

    private Incident(TwoNodes product, Supplier<Crowd> students) {
        this.product = product;
        this.students = students;
        this.changes = new StateChanges(product::connect);
    }

    public Incident(TwoNodes product) {
        this(product, () -> Crowd.of(product::student, NO_END));
    }

    /** With more students than the nodes have threads. */
    static Incident inRush(TwoNodes product) {
        return new Incident(product, () -> Crowd.rush(product::student));
    }

    /** @param files that somebody else than these students sends meanwhile */
    Incident withFilesBeside(int files) {
        beside = files;
        return this;
    }

    /**
     * @param name of the server, for the table's row
     * @param lasts how long the fault does
     * @param bound after which students must be served again as before
     */
    void survive(String name, Server server, Fault fault, Duration lasts, Duration bound) {
        survive(
                name + " " + fault.name().toLowerCase(Locale.ROOT) + " for " + lasts.toSeconds() + " s",
                () -> {
                    fault.begin(server);
                    Pause.of(lasts);
                },
                () -> fault.end(server),
                bound);
    }

    /**
     * Nothing accepted is lost, nothing is done twice, no request waits for ever, and all is well again without a hand.
     *
     * @param title of the table's row
     * @param cause begins, and lasts
     * @param end takes the cause away, and nothing else
     * @param bound after which students must be served again as before
     * @return who was there, and what they saw
     */
    public Crowd survive(String title, Runnable cause, Runnable end, Duration bound) {
        awaitNodes(Instant.now());
        product.forgetJobs();
        HealthWatch first = HealthWatch.of(product.addresses().get(0));
        HealthWatch second = HealthWatch.of(product.addresses().get(1));
        Crowd crowd = students.get();
        Duration recovery;
        Duration complete;
        try (first;
                second;
                crowd) {
            Waiting.until(
                    "students are at work",
                    Duration.ofSeconds(60),
                    () -> crowd.accepted().size() >= 10);
            try {
                cause.run();
            } finally {
                end.run();
            }
            Instant ended = Instant.now();
            recovery = awaitServed(ended);
            complete = awaitNodes(ended);
        }
        Waiting.until("all that was begun has ended", Duration.ofSeconds(120), this::nothingWaits);
        long lost = lost(crowd.accepted());
        int twice = changes.repeated("PROCESSING->COMPLETED").size();
        FaultTable.add(
                title,
                List.of(
                        crowd.answersToUploads(),
                        crowd.answersToReads(),
                        seconds(crowd.slowest()),
                        first.said().equals(second.said())
                                ? "both " + first.said()
                                : first.said() + "; the second " + second.said(),
                        Long.toString(lost),
                        Integer.toString(twice),
                        seconds(recovery),
                        seconds(complete)));

        assertThat(lost).as("accepted, and not read").isZero();
        assertThat(twice).as("jobs that were completed twice").isZero();
        assertThat(product.count("SELECT count(*) FROM job"))
                .as("one job for each file, also of one that was sent again")
                .isLessThanOrEqualTo(crowd.begun() + probes + beside);
        assertThat(crowd.slowest()).as("the longest wait for an answer").isLessThan(LONGEST_REQUEST);
        assertThat(recovery).as("until students were served again").isLessThanOrEqualTo(bound);
        return crowd;
    }

    /** @return after how long what had been accepted before was read, and a new file too */
    private Duration awaitServed(Instant begin) {
        Waiting.until("students are served", LAST, () -> isServed() && isRead(begin));
        return Duration.between(begin, Instant.now());
    }

    /** @return after how long the nodes miss nothing, and the balancer sends students to both */
    private Duration awaitNodes(Instant begin) {
        Waiting.until("both nodes are well", LAST, this::areNodesWell);
        return Duration.between(begin, Instant.now());
    }

    private boolean areNodesWell() {
        return product.balancer().isUp("node1")
                && product.balancer().isUp("node2")
                && product.addresses().stream().allMatch(Incident::isWell);
    }

    private static boolean isWell(URI node) {
        try (HealthWatch watch = HealthWatch.of(node)) {
            return watch.now().equals(HealthWatch.WELL);
        }
    }

    private boolean isServed() {
        probes++;
        return product.student().isServed();
    }

    private boolean isRead(Instant acceptedBefore) {
        return product.count("SELECT count(*) FROM job WHERE status <> 'COMPLETED' AND submitted_at < '"
                        + acceptedBefore + "'")
                == 0;
    }

    private boolean nothingWaits() {
        return product.count("SELECT count(*) FROM job WHERE status IN ('QUEUED', 'PROCESSING')") == 0;
    }

    private long lost(Set<String> accepted) {
        return accepted.stream()
                .filter(job ->
                        product.count("SELECT count(*) FROM job WHERE status = 'COMPLETED' AND id = '" + job + "'")
                                == 0)
                .count();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
