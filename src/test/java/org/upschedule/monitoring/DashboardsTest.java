package org.upschedule.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Grafana needs of its files. That each query has a value is seen by {@link PrometheusIT}. */
class DashboardsTest {

    /** Of Grafana's list of units. */
    private static final Set<String> UNITS = Set.of("short", "percentunit", "s", "d", "bytes", "reqps", "ops");

    private static final int COLUMNS = 24;

    @Test
    void thereAreFourWithNamesOfTheirOwn() {
        assertThat(Dashboards.all())
                .extracting(dashboard -> dashboard.path("uid").asText())
                .containsExactlyInAnyOrder(
                        "upschedule-students", "upschedule-jobs", "upschedule-resources", "upschedule-feeds");
    }

    @Test
    void eachPanelHasAUnitThresholdsAQueryAndAPlace() {
        for (JsonNode dashboard : Dashboards.all()) {
            Set<Integer> ids = new HashSet<>();
            Set<List<Integer>> cells = new HashSet<>();
            for (JsonNode panel : dashboard.path("panels")) {
                String title = panel.path("title").asText();
                JsonNode defaults = panel.path("fieldConfig").path("defaults");
                assertThat(ids.add(panel.path("id").asInt())).as(title).isTrue();
                assertThat(UNITS).as(title).contains(defaults.path("unit").asText());
                assertThat(defaults.path("thresholds").path("steps")).as(title).isNotEmpty();
                assertThat(panel.path("targets")).as(title).isNotEmpty().allSatisfy(target -> assertThat(
                                target.path("expr").asText())
                        .isNotBlank());
                takePlace(panel.path("gridPos"), cells, title);
            }
        }
    }

    private static void takePlace(JsonNode place, Set<List<Integer>> cells, String title) {
        int right = place.path("x").asInt() + place.path("w").asInt();
        assertThat(right).as(title).isLessThanOrEqualTo(COLUMNS);
        for (int x = place.path("x").asInt(); x < right; x++) {
            for (int y = 0; y < place.path("h").asInt(); y++) {
                assertThat(cells.add(List.of(x, place.path("y").asInt() + y)))
                        .as(title + " is over another panel")
                        .isTrue();
            }
        }
    }

    @Test
    void panelsAskTheProvisionedSource() throws IOException {
        String sources =
                Files.readString(Path.of("payara-config", "grafana", "provisioning", "datasources", "prometheus.yml"));
        assertThat(Dashboards.all())
                .flatExtracting(dashboard -> dashboard.findValuesAsText("uid"))
                .filteredOn(uid -> uid.endsWith("-prometheus"))
                .isNotEmpty()
                .allSatisfy(uid -> assertThat(sources).contains("uid: " + uid));
    }
}
