package org.upschedule.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Waiting;

/** A real Prometheus with the product's configuration: scrapes, rules, and every query of the dashboards. */
class PrometheusIT {

    private static PrometheusServer prometheus;
    private static TestProduct product;

    private final Student student = product.student();

    @BeforeAll
    static void start() {
        assumeTrue(
                Files.isExecutable(PrometheusServer.SERVER),
                "no Prometheus at " + PrometheusServer.SERVER + ": scrapes, rules and dashboards are not tested");
        product = TestProduct.shared();
        product.student().get("api/me"); // the interface is made with its first request, and its series with it
        prometheus = PrometheusServer.scraping(product.address());
        Waiting.until("the product was scraped", Duration.ofSeconds(60), () -> prometheus
                .names()
                .contains("upschedule_build_info"));
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void targetsAreUpAndNothingIsScrapedTwice() throws IOException {
        assertThat(prometheus.targets()).hasSize(2).allSatisfy(target -> {
            assertThat(target.path("health").asText()).isEqualTo("up");
            assertThat(target.path("lastError").asText()).isEmpty();
        });
        assertThat(prometheus.complaints()).isEmpty();
        assertThat(prometheus.query("count by (__name__) ({__name__=~\"upschedule_.*\",job!=\"upschedule\"})"))
                .isEmpty();
    }

    @Test
    void rulesAreEvaluatedAndNameOnlyWhatTheProductHas() throws IOException {
        Waiting.until("all rules were evaluated", Duration.ofSeconds(60), () -> rules().stream()
                .noneMatch(rule -> rule.path("health").asText().equals("unknown")));

        assertThat(rules()).isNotEmpty().allSatisfy(rule -> assertThat(
                        rule.path("health").asText())
                .as(rule.path("lastError").asText())
                .isEqualTo("ok"));
        Waiting.until("some more scrapes", Duration.ofSeconds(60), () -> prometheus
                .names()
                .containsAll(Rules.metrics()));
        assertThat(Rules.metrics()).isNotEmpty();
    }

    private static List<JsonNode> rules() {
        List<JsonNode> rules = new ArrayList<>();
        prometheus.ruleGroups().forEach(group -> group.path("rules").forEach(rules::add));
        return rules;
    }

    @Test
    void noPanelIsEmptyUnderASmallLoad() {
        List<Dashboards.Query> queries = Dashboards.queries();
        String feed = subscribe();
        assertThat(queries).hasSizeGreaterThan(40);

        List<String> empty = new ArrayList<>();
        Waiting.until("each query has a value", Duration.ofSeconds(120), () -> {
            use(feed);
            empty.clear();
            queries.stream()
                    .filter(query -> !hasValue(query.expression()))
                    .map(Dashboards.Query::toString)
                    .forEach(empty::add);
            return empty.isEmpty() || enough(empty);
        });
        PanelValues.write(prometheus, queries);

        assertThat(empty).isEmpty();
        TreeSet<String> named = new TreeSet<>();
        queries.forEach(query -> named.addAll(Rules.metricsIn(query.expression())));
        assertThat(named).isSubsetOf(prometheus.names());
    }

    private int rounds;

    /** After so many rounds of load what is still empty stays so; the test then names it. */
    private boolean enough(List<String> empty) {
        rounds++;
        return rounds > 40 && !empty.isEmpty();
    }

    private static boolean hasValue(String expression) {
        for (JsonNode sample : prometheus.query(expression)) {
            if (!sample.path("value").path(1).asText().equals("NaN")) {
                return true;
            }
        }
        return false;
    }

    private String subscribe() {
        String job = student.read("exams.pdf", Drawn.exams("COS 301"));
        String timetable = student.post("api/timetables", "{\"name\": \"Mine\", \"jobs\": [\"" + job + "\"]}")
                .id();
        return student.subscribe(timetable);
    }

    private void use(String feed) {
        product.student().get(feed);
        String job = student.read("lectures.pdf", Drawn.lectures("COS " + (200 + rounds)));
        student.get("api/jobs/" + job + "/schedule");
        student.get("api/jobs/00000000-0000-0000-0000-000000000000");
        student.get("");
    }
}
