package org.upschedule.run;

import jakarta.jms.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** ActiveMQ as a process of its own, as several nodes share it: its messages in {@code <data>/broker} outlive it. */
public final class BrokerServer implements AutoCloseable {
    private final Installation installation;
    private final Path folder;
    private final int port;
    private final ChildProcess child;
    private final String password;
    private String store = "1 gb";

    public BrokerServer(Installation installation, Path dataFolder, int port) {
        this(
                installation,
                dataFolder.resolve("broker").toAbsolutePath(),
                port,
                new ChildProcess("broker", dataFolder),
                UUID.randomUUID().toString());
    }

    private BrokerServer(Installation installation, Path folder, int port, ChildProcess child, String password) {
        this.installation = installation;
        this.folder = folder;
        this.port = port;
        this.child = child;
        this.password = password;
    }

    /** One that waits for this one's end on the same messages, and goes on with them. */
    public BrokerServer standby(int otherPort) {
        return new BrokerServer(
                installation, folder, otherPort, new ChildProcess("broker-standby", folder.getParent()), password);
    }

    /** How much it may have on disk, such as {@code 64 mb}; to be called before the start. */
    public BrokerServer store(String limit) {
        store = limit;
        return this;
    }

    public BrokerServer start() {
        startWaiting();
        child.await(this::answers, Duration.ofSeconds(30));
        return this;
    }

    /** Without waiting for it to answer, which it does not do while another one has the messages. */
    public void startWaiting() {
        child.start(
                command(), Map.of(BrokerProcess.PASSWORD_FILE, passwordFile().toString()), folder);
    }

    private Path passwordFile() {
        try {
            return Files.writeString(folder.resolve("password"), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        Path libraries = unpacked();
        return List.of(
                Installation.java().toString(),
                "-Xmx128m",
                "-Dbroker.data=" + folder,
                "-Dbroker.store=" + store,
                "-Dbroker.connector=tcp://" + FreePorts.LOOPBACK + ":" + port,
                "-cp",
                String.join(
                        File.pathSeparator,
                        libraries + File.separator + "*",
                        // in the adapter's place, a server has the JMS interface
                        location(Message.class),
                        location(BrokerProcess.class)),
                BrokerProcess.class.getName(),
                "xbean:" + installation.broker().toUri());
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The adapter brings the whole broker: what nodes use and what they talk to is of one version. */
    private Path unpacked() {
        Path libraries = folder.resolve("lib");
        try (ZipFile adapter = new ZipFile(installation.adapter().toFile())) {
            Files.createDirectories(libraries);
            Enumeration<? extends ZipEntry> entries = adapter.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path target = libraries.resolve(Path.of(entry.getName()).getFileName());
                if (entry.getName().endsWith(".jar") && !Files.exists(target)) {
                    try (InputStream jar = adapter.getInputStream(entry)) {
                        Files.copy(jar, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            return libraries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(FreePorts.LOOPBACK, port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * For {@code JMS_URL}: a node finds a broker that comes back, and a send without one, or to one without room, fails within seconds.
     *
     * @param ports of one broker, or of those that take each other's place
     */
    public static String url(int... ports) {
        String brokers = Arrays.stream(ports)
                .mapToObj(
                        port -> "tcp://" + FreePorts.LOOPBACK + ":" + port + "?wireFormat.maxInactivityDuration=10000")
                .collect(Collectors.joining(","));
        return "failover:(" + brokers + ")?timeout=3000&maxReconnectDelay=2000&jms.alwaysSyncSend=true";
    }

    /** For {@code JMS_PASSWORD}: what a node has to give. */
    public String password() {
        return password;
    }

    public String url() {
        return url(port);
    }

    public int port() {
        return port;
    }

    /** As it runs now; another one after the next start. */
    public ProcessHandle process() {
        return child.process();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    public void stop() {
        child.stop(Duration.ofSeconds(20));
    }

    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
