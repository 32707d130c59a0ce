package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import redis.embedded.core.ExecutableProvider;

/** A real Redis with an append-only file in {@code <data>/redis}: what it acknowledged survives a restart. */
public final class RedisServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final ChildProcess child;

    public RedisServer(Path dataFolder, int port) {
        this.folder = dataFolder.resolve("redis").toAbsolutePath();
        this.port = port;
        this.child = new ChildProcess("redis", dataFolder);
    }

    public RedisServer start() {
        child.start(command(), Map.of(), folder);
        child.await(this::answers, Duration.ofSeconds(20));
        return this;
    }

    private List<String> command() {
        try {
            Path binaries = Files.createDirectories(folder.resolve("bin"));
            String executable = ExecutableProvider.newJarResourceProvider(binaries.toFile())
                    .get()
                    .getAbsolutePath();
            String port = Integer.toString(this.port);
            return List.of(
                    executable, "--bind", FreePorts.LOOPBACK, "--port", port, "--appendonly", "yes", "--save", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(FreePorts.LOOPBACK, port), 500);
            socket.setSoTimeout(500);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** For {@code upschedule.redis.url}. */
    public String url() {
        return "redis://" + FreePorts.LOOPBACK + ":" + port;
    }

    /** As it runs now; another one after the next start. */
    public ProcessHandle process() {
        return child.process();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    public void stop() {
        child.stop(Duration.ofSeconds(10));
    }

    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
