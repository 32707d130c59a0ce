package org.upschedule.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.FreePorts;
import org.upschedule.run.TestData;

/** Debian's Prometheus with the product's own configuration, which scrapes a product under test each second. */
public final class PrometheusServer implements AutoCloseable {

    static final Path SERVER = Path.of("/usr/bin/prometheus");
    static final Path TOOL = Path.of("/usr/bin/promtool");
    static final Path FOLDER = Path.of("payara-config", "prometheus");

    private final Path log;
    private final Process process;
    private final URI address;
    private final Student api;

    private PrometheusServer(Path log, Process process, URI address) {
        this.log = log;
        this.process = process;
        this.address = address;
        this.api = new Student(address);
    }

    public static PrometheusServer scraping(URI product) {
        try {
            Path data = TestData.fresh("prometheus");
            Files.createDirectories(data);
            Path configuration = data.resolve("prometheus.yml");
            Files.writeString(
                    configuration,
                    Files.readString(FOLDER.resolve("prometheus.yml"))
                            .replace("127.0.0.1:8080", product.getAuthority())
                            .replace("_interval: 15s", "_interval: 1s")
                            .replace(
                                    "rules/*",
                                    FOLDER.toAbsolutePath().resolve("rules/*").toString()));
            String address = FreePorts.LOOPBACK + ":" + FreePorts.any();
            Path log = data.resolve("prometheus.log");
            Process process = new ProcessBuilder(
                            SERVER.toString(),
                            "--config.file=" + configuration,
                            "--storage.tsdb.path=" + data.resolve("data"),
                            "--web.listen-address=" + address)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new PrometheusServer(log, process, URI.create("http://" + address + "/")).ready();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PrometheusServer ready() {
        Waiting.until("Prometheus answers", Duration.ofSeconds(60), this::isReady);
        Waiting.until(
                "each target has been scraped",
                Duration.ofSeconds(60),
                () -> query("up").size() == targets().size() && !targets().isEmpty());
        return this;
    }

    private boolean isReady() {
        try {
            return api.get("-/ready").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Of its own pages, with a slash at the end. */
    public URI address() {
        return address;
    }

    JsonNode targets() {
        return data("targets").path("activeTargets");
    }

    JsonNode ruleGroups() {
        return data("rules").path("groups");
    }

    /** The names of all series that were scraped or recorded. */
    TreeSet<String> names() {
        TreeSet<String> names = new TreeSet<>();
        data("label/__name__/values").forEach(name -> names.add(name.asText()));
        return names;
    }

    /** The samples that an expression has at the moment. */
    public JsonNode query(String expression) {
        return data("query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("result");
    }

    private JsonNode data(String path) {
        Student.Answer answer = api.get("api/v1/" + path);
        if (answer.status() != 200) {
            throw new AssertionError(path + ": " + answer.text());
        }
        return answer.json().path("data");
    }

    /** What it complains about, such as a sample that comes twice. */
    List<String> complaints() throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.contains("level=warn") || line.contains("level=error"))
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
