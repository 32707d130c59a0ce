package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real Keycloak, which {@code -Pkeycloak} brings, with one realm. Its data is gone when it is started anew. */
public final class KeycloakServer implements AutoCloseable {

    private static final Path RUNTIME = Path.of("target/runtime").toAbsolutePath();

    /** Once for each build of the project: it makes a start of minutes one of seconds. */
    private static final Duration BUILD = Duration.ofMinutes(5);

    private final int port = FreePorts.any();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ChildProcess child;

    public KeycloakServer(Path dataFolder) {
        this.child = new ChildProcess("keycloak", dataFolder);
    }

    /** @param realm JSON of its export */
    public KeycloakServer start(String realm) {
        Path home = home();
        try {
            build(home);
            Folders.delete(home.resolve("data"));
            Files.writeString(
                    Files.createDirectories(home.resolve("data/import")).resolve("realm.json"), realm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = List.of(
                script(home),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=" + FreePorts.LOOPBACK,
                "--http-port=" + port,
                "--hostname=" + "http://" + FreePorts.LOOPBACK + ":" + port);
        child.start(command, environment(), home);
        child.await(this::isThere, Duration.ofMinutes(4));
        return this;
    }

    private static Path home() {
        try (var folders = Files.list(RUNTIME)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("keycloak-[\\d.]+"))
                    .findFirst()
                    .orElseThrow(
                            () -> new StartRefused("There is no Keycloak in " + RUNTIME + ": build with -Pkeycloak."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(Path home) throws IOException {
        Path done = home.resolve("built");
        if (Files.exists(done)) {
            return;
        }
        Process build = new ProcessBuilder(script(home), "build", "--db=dev-file")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("build.log").toFile())
                .start();
        try {
            if (!build.waitFor(BUILD.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
                build.destroyForcibly();
                throw new StartRefused("Keycloak was not built: see " + home.resolve("build.log"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Files.createFile(done);
    }

    private static String script(Path home) {
        return home.resolve("bin/kc.sh").toString();
    }

    private static Map<String, String> environment() {
        return Map.of("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx400m");
    }

    /** What it calls itself, as the issuer of tokens of its realm. */
    public String issuer(String realm) {
        return "http://" + FreePorts.LOOPBACK + ":" + port + "/realms/" + realm;
    }

    private boolean isThere() {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(issuer("university") + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(20));
    }
}
