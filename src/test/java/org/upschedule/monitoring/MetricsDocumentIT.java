package org.upschedule.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Waiting;

/** {@code docs/metrics.md} against what the product says of itself, and the bounds of that. */
class MetricsDocumentIT {

    private static final Path DOCUMENT = Path.of("docs", "metrics.md");
    private static final Path MADE = Path.of("target", "metrics.md");

    /** Prometheus keeps each series in memory; those of a node are as many whatever students do. */
    private static final int MOST_SERIES = 1400;

    private static final Pattern LIKE_AN_ID = Pattern.compile("[0-9a-fA-F-]{16,}|.*\\d{6,}.*|.{61,}|.*@.*");

    private final TestProduct product = TestProduct.shared();
    private final Student monitoring = product.student();

    private Scrape application() {
        monitoring.get("api/me"); // with its first request the interface is made, and its routes are known
        return Scrape.of(monitoring.get("metrics?scope=application").text());
    }

    @Test
    void documentListsEachMetricAsTheProductNamesIt() throws IOException {
        List<String> rows = application().families().values().stream()
                .map(MetricsDocumentIT::row)
                .toList();

        Files.write(MADE, rows);
        assertThat(documented())
                .as("the table, which the build has made anew as " + MADE)
                .isEqualTo(rows);
    }

    private static String row(Scrape.Family family) {
        return "| `" + family.name() + "` | " + family.type() + " | "
                + String.join(", ", family.tags().keySet()) + " | " + family.help() + " |";
    }

    private static List<String> documented() throws IOException {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            return lines.filter(line -> line.startsWith("| `upschedule_")).toList();
        }
    }

    @Test
    void noTagHasAnIdInItAndThereAreNotManySeries() {
        Student student = product.student();
        String job = student.upload("lectures.pdf", Drawn.lectures("COS 132")).id();
        Waiting.until("the job has ended", Duration.ofSeconds(60), () -> student.get("api/jobs/" + job)
                .json()
                .path("status")
                .asText()
                .equals("COMPLETED"));
        student.get("api/jobs/" + job + "/schedule");
        student.get("api/jobs/no-such-job-12345678");
        student.get("feeds/0123456789012345678901.ics");
        student.get("no/such/file/" + job);

        Scrape scrape = application();

        assertThat(scrape.series()).hasSizeLessThan(MOST_SERIES);
        assertThat(scrape.families().values())
                .allSatisfy(family -> assertThat(family.tags()).allSatisfy((tag, values) -> assertThat(values)
                        .noneMatch(value ->
                                !tag.equals("le") && LIKE_AN_ID.matcher(value).matches())));
        assertThat(scrape.families().get("upschedule_requests_total").tags().get("route"))
                .contains("/api/jobs/{id}", "/api/uploads", "/feeds/{token}.ics", "page", "none");
    }

    @Test
    void noSeriesComesTwiceInTheDocumentedScrape() {
        Scrape application = application();
        Scrape base = Scrape.of(monitoring.get("metrics?scope=base").text());

        assertThat(application.series()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(base.series());
        assertThat(base.series()).doesNotHaveDuplicates();
        assertThat(application.families().keySet()).allMatch(name -> name.startsWith("upschedule_"));
    }

    @Test
    void gaugesOfTheDatabaseAreToldApart() {
        assertThat(application().families().values().stream()
                        .filter(family -> family.tags().containsKey("source"))
                        .map(Scrape.Family::name))
                .contains("upschedule_queue_depth_jobs", "upschedule_outbox_depth_messages", "upschedule_feeds")
                .doesNotContain("upschedule_pool_used", "upschedule_budget_used");
    }
}
