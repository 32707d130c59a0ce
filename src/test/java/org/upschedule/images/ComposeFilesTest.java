package org.upschedule.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the files of {@code docker/} promise in their comments and in their README. */
class ComposeFilesTest {

    private static final Path DOCKER = Path.of("docker");

    /** They begin as root, prepare their folder of data and become somebody else. */
    private static final Set<String> BEGIN_AS_ROOT = Set.of("postgres");

    @SuppressWarnings("unchecked")
    private static Map<String, Object> yaml(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services(String file) {
        return (Map<String, Map<String, Object>>) yaml(DOCKER.resolve(file)).get("services");
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
    void databaseIsOfOneVersionEverywhere() throws IOException {
        assertThat(Files.readAllLines(DOCKER.resolve("postgres.Dockerfile")))
                .contains("FROM "
                        + services("compose.development.yaml").get("postgres").get("image"));
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
        assertThat(scrape(DOCKER.resolve("prometheus.yml"), job))
                .isEqualTo(scrape(Path.of("payara-config/prometheus/prometheus.yml"), job));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> scrape(Path file, String job) {
        Map<String, Object> scrape = ((List<Map<String, Object>>) yaml(file).get("scrape_configs"))
                .stream()
                        .filter(one -> one.get("job_name").equals(job))
                        .findFirst()
                        .orElseThrow();
        scrape.remove("static_configs");
        return scrape;
    }

    /** Where a Dockerfile and the README name the base image, it is the same. */
    @ParameterizedTest
    @ValueSource(strings = {"node.Dockerfile", "broker.Dockerfile"})
    void imagesAreMadeOfOneBaseWithAnExactVersion(String dockerfile) throws IOException {
        assertThat(Files.readAllLines(DOCKER.resolve(dockerfile)))
                .filteredOn(line -> line.startsWith("FROM"))
                .containsExactly("FROM " + ImagesIT.BASE);
    }
}
