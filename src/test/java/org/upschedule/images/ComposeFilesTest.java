package org.upschedule.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of {@code docker/} promise in their comments and in their README. */
class ComposeFilesTest {

    private static final Pattern ADDRESS = Pattern.compile("ipv4_address=10\\.76\\.0\\.(\\d+)");

    /** They begin as root, prepare their folder of data and become somebody else. */
    private static final Set<String> BEGIN_AS_ROOT = Set.of("postgres");

    private static Map<String, Map<String, Object>> services(String file) {
        return ComposeFile.of(file).services();
    }

    private static Stream<Arguments> services() {
        return services("compose.yaml").entrySet().stream().map(one -> Arguments.of(one.getKey(), one.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void hasAnExactVersionAndLimits(String name, Map<String, Object> service) {
        assertThat((String) service.get("image"))
                .matches(".*/.*:(v?\\d+\\.\\d+\\.?\\d*(-\\w+)?|\\$\\{UPSCHEDULE_VERSION:\\?.*})");
        assertThat(service).containsKeys("mem_limit", "cpus").containsEntry("restart", "unless-stopped");
        assertThat(service).containsEntry("security_opt", List.of("no-new-privileges:true"));
        if (!BEGIN_AS_ROOT.contains(name)) {
            assertThat(service).containsEntry("cap_drop", List.of("ALL")).containsEntry("read_only", true);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void isSeenFromOutsideByTheBalancerAlone(String name, Map<String, Object> service) {
        List<?> ports = (List<?>) service.getOrDefault("ports", List.of());

        if (name.equals("balancer")) {
            assertThat(ports).isNotEmpty();
        } else {
            assertThat(ports).allSatisfy(port -> assertThat((String) port).startsWith("127.0.0.1:"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("services")
    void secretsAreFiles(String name, Map<String, Object> service) {
        Object environment = service.getOrDefault("environment", Map.of());

        assertThat(((Map<?, ?>) environment).entrySet()).allSatisfy(one -> {
            if (one.getKey().toString().matches(".*(PASSWORD|TOKEN|CERTIFICATE|KEY).*")) {
                assertThat(one.getValue().toString()).startsWith("/run/secrets/");
            }
        });
    }

    /** It takes each orphan of its container for a process of its own where it is process 1. */
    @Test
    void databaseIsNotProcessOne() {
        assertThat(services("compose.yaml").get("postgres")).containsEntry("init", true);
    }

    /** Else a restore would give back less than is documented, or nothing. */
    @Test
    void databaseIsArchivedToWhereItsBackupsAre() {
        Map<String, Object> postgres = services("compose.yaml").get("postgres");
        Map<String, Object> backup = services("compose.yaml").get("backup");

        assertThat((List<?>) postgres.get("command"))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .contains(
                        "archive_mode=on",
                        "archive_timeout=60",
                        "archive_command=pgbackrest --stanza=upschedule archive-push %p");
        assertThat(backup)
                .containsEntry("volumes", postgres.get("volumes"))
                .containsEntry("environment", postgres.get("environment"))
                .containsEntry("secrets", postgres.get("secrets"))
                .containsEntry("image", postgres.get("image"))
                .containsEntry("user", "999:999");
    }

    @Test
    void databaseIsOfOneVersionEverywhere() {
        assertThat(ComposeFile.base("postgres.Dockerfile"))
                .isEqualTo(services("compose.development.yaml").get("postgres").get("image"));
    }

    /** Else a service that starts first may have been given the address of one that starts later. */
    @Test
    @SuppressWarnings("unchecked")
    void addressesThatAreSaidAreNotGivenToOthers() {
        Map<String, Object> inside = ((Map<String, Map<String, Object>>)
                        ComposeFile.of("compose.yaml").all().get("networks"))
                .get("inside");

        assertThat(inside)
                .containsEntry(
                        "ipam",
                        Map.of(
                                "config",
                                List.of(Map.of(
                                        "subnet", "10.76.0.0/24",
                                        "gateway", "10.76.0.1",
                                        "ip_range", "10.76.0.128/25"))));
        assertThat(services("compose.yaml").values())
                .extracting(service -> ADDRESS.matcher(String.valueOf(service.get("networks"))))
                .filteredOn(Matcher::find)
                .hasSize(3)
                .allSatisfy(address ->
                        assertThat(Integer.parseInt(address.group(1))).isBetween(2, 127));
    }

    @Test
    void developersServersAreOnLoopback() {
        assertThat(services("compose.development.yaml").values())
                .allSatisfy(service -> assertThat((List<?>) service.get("ports"))
                        .allSatisfy(port -> assertThat((String) port).startsWith("127.0.0.1:")));
    }

    /** The addresses alone differ. */
    @ParameterizedTest
    @ValueSource(strings = {"upschedule", "upschedule-jvm"})
    void nodesAreScrapedAsWithoutContainers(String job) {
        assertThat(scrape(ComposeFile.of("prometheus.yml"), job))
                .isEqualTo(scrape(new ComposeFile(Path.of("payara-config/prometheus/prometheus.yml")), job));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> scrape(ComposeFile file, String job) {
        Map<String, Object> scrape = ((List<Map<String, Object>>) file.all().get("scrape_configs"))
                .stream()
                        .filter(one -> one.get("job_name").equals(job))
                        .findFirst()
                        .orElseThrow();
        scrape.remove("static_configs");
        return scrape;
    }

    @ParameterizedTest
    @ValueSource(strings = {"node.Dockerfile", "broker.Dockerfile"})
    void imagesAreMadeOfOneBaseWithAnExactVersion(String dockerfile) {
        assertThat(ComposeFile.base(dockerfile))
                .isEqualTo(JavaBase.NAME)
                .matches("docker\\.io/library/eclipse-temurin:17\\.\\d+\\.\\d+_\\d+-jre-\\w+");
    }
}
