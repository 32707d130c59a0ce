package org.upschedule.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.endtoend.TestProduct;

/** Each plan for a few seconds, so that it goes on to fit the product. How fast the product is, is not looked at here. */
class LoadPlansIT {

    private static final JMeter JMETER = JMeter.ofBuild();
    private static final String WITH_REPORT = "baseline";
    private static final String BY_EVENTS = "upload";

    /** Of samples: fewer show nothing. */
    private static final int ENOUGH = 20;

    /** Seconds. On a machine that has much else to do, JMeter itself needs the few for its first steps. */
    private static final int SHORT = 6;

    private static final int LONG = 40;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static TestProduct product;
    private static Path pdfs;

    @BeforeAll
    static void start() throws IOException {
        pdfs = StudentPdfs.drawn();
        product = LoadedProduct.prepare("load-product").start();
    }

    @AfterAll
    static void stop() {
        if (product != null) {
            product.close();
        }
    }

    static List<String> plans() {
        return JMETER.plans();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void planRunsAndMeetsItsTargets(String plan) {
        JMeter jmeter = plan.equals(WITH_REPORT) ? JMETER : JMETER.withoutReports();

        PlanRun first = jmeter.run(plan, product.address(), shortForm(plan, SHORT), LIMIT);
        PlanRun run = first.samples().size() > ENOUGH
                ? first
                : jmeter.run(plan, product.address(), shortForm(plan, LONG), LIMIT);

        assertThat(run.targets()).as("see " + run.folder()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(run.targets()).as("see " + run.folder()).allMatch(target -> target.startsWith("met "));
        assertThat(run.samples()).hasSizeGreaterThan(ENOUGH);
        assertThat(Files.exists(run.folder().resolve("report/index.html"))).isEqualTo(plan.equals(WITH_REPORT));
        assertThat(run.folder().resolve("jmeter.log")).content().doesNotContain(" ERROR ");
        assertThat(run.samples().stream().anyMatch(sample -> sample.label().equals("from accepted to the last event")))
                .isEqualTo(plan.equals(BY_EVENTS));
    }

    private static Map<String, String> shortForm(String plan, int seconds) {
        return Map.ofEntries(
                Map.entry("pdfs", pdfs.toString()),
                Map.entry("users", "4"),
                Map.entry("ramp", "1"),
                Map.entry("some", "2"),
                Map.entry("time", Integer.toString(seconds)),
                Map.entry("begin", "1"),
                Map.entry("crowd", "2"),
                Map.entry("settle", "100"),
                Map.entry("think", "200"),
                Map.entry("follow", plan.equals(BY_EVENTS) ? "events" : "ask"),
                Map.entry("pollEach", "100"),
                Map.entry("watch", "500"),
                Map.entry("feeds", "10"),
                Map.entry("owners", "8"),
                Map.entry("rate", "40"),
                // as slow and as hungry as a machine that builds may be
                Map.entry("p95", "30000"),
                Map.entry("threadsMost", "10"),
                Map.entry("heapMost", "10"));
    }
}
