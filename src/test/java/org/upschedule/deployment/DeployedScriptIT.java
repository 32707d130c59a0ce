package org.upschedule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upschedule.run.FreePorts;

/** {@code payara-config/micro/deployed.sh}: what becomes of a node whose application could not be deployed. */
class DeployedScriptIT {

    /** As Payara answers without an application, and with it. */
    private static final String EMPTY = "{\"status\":\"UP\",\"checks\":[]}";

    private static final String DEPLOYED =
            "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"database\",\"status\":\"DOWN\"}]}";

    private static final long LONGEST = 60;

    @TempDir
    private Path folder;

    private Process node;
    private HttpServer payara;
    private volatile String health = EMPTY;

    @BeforeEach
    void startNode() throws IOException {
        node = new ProcessBuilder("sleep", "300").start();
        payara = HttpServer.create(new InetSocketAddress(FreePorts.LOOPBACK, 0), 0);
        payara.createContext("/health/ready", exchange -> {
            try (exchange) {
                byte[] body = health.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @AfterEach
    void stopNode() {
        node.destroyForcibly();
        payara.stop(0);
    }

    private Process watched() throws IOException {
        return new ProcessBuilder(
                        "payara-config/micro/deployed.sh",
                        "" + node.pid(),
                        "http://" + FreePorts.LOOPBACK + ":"
                                + payara.getAddress().getPort(),
                        "5")
                .redirectError(folder.resolve("said").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    @Test
    void endsWhereTheApplicationIsMissing() throws Exception {
        payara.start();
        Process script = watched();

        assertThat(node.waitFor(LONGEST, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as("ended by SIGTERM").isEqualTo(143);
        assertThat(script.waitFor(LONGEST, TimeUnit.SECONDS)).isTrue();
        assertThat(said()).contains("not deployed after 5 seconds");
    }

    @Test
    void isLeftAloneWithItsApplicationAlsoWhereThatIsUnwell() throws Exception {
        health = DEPLOYED;
        payara.start();

        assertThat(watched().waitFor(LONGEST, TimeUnit.SECONDS))
                .as("it is gone")
                .isTrue();
        assertThat(node.isAlive()).isTrue();
        assertThat(said()).isEmpty();
    }

    @Test
    void goesWithTheNode() throws Exception {
        node.destroy();
        node.waitFor();

        assertThat(watched().waitFor(LONGEST, TimeUnit.SECONDS)).isTrue();
        assertThat(said()).isEmpty();
    }
}
