package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Payara Server with a domain of its own in the data folder, used as an administrator does: by {@code asadmin} and by the script
 * in {@code payara-config}. It may be started again after {@link #stop()} or {@link #kill()}.
 */
public final class PayaraServer implements AutoCloseable {
    private final Installation installation;
    private final ServerDomain domain;
    private final PidFile pidFile;
    private final Map<String, String> environment = new HashMap<>();
    private ProcessHandle process;

    public PayaraServer(Installation installation, Path dataFolder) {
        this.installation = installation;
        this.domain = ServerDomain.onFreePorts(dataFolder.resolve("domains").toAbsolutePath());
        this.pidFile = new PidFile(dataFolder.resolve("pids/server.pid"));
        environment.put("AS_JAVA", System.getProperty("java.home"));
        environment.put("AS_EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("ASADMIN", installation.server().resolve("bin/asadmin").toString());
        environment.put("AS_ADMIN_HOST", FreePorts.LOOPBACK);
        environment.put("AS_ADMIN_PORT", Integer.toString(domain.adminPort()));
    }

    /** An empty domain. */
    public PayaraServer create() {
        asadmin(domain.creation());
        domain.bindToLoopback();
        return this;
    }

    public PayaraServer start() {
        asadmin("start-domain", "--domaindir=" + domain.folder(), domain.name());
        return find();
    }

    /** After somebody else has started it anew. */
    public PayaraServer find() {
        process = domain.process();
        pidFile.write(process);
        return this;
    }

    /** For who calls asadmin and the scripts in the place of this: the variables that lead to this server. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** What {@code asadmin} is told for a domain that is not in its own place. */
    public List<String> place() {
        return List.of("--domaindir=" + domain.folder(), domain.name());
    }

    /** Where asadmin finds it. */
    public String admin() {
        return FreePorts.LOOPBACK + ":" + domain.adminPort();
    }

    /** Until the application is there, and every server that it depends on. */
    public PayaraServer awaitReady(Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            Health health = Health.ofReady(root());
            if (health.isReady() && health.hasChecks()) {
                return this;
            }
            if (!isAlive()) {
                throw new StartRefused("Payara Server ended while it started: see " + LogEnd.of(log()));
            }
            if (System.nanoTime() > end) {
                throw new StartRefused("Payara Server was not ready after " + deadline.toSeconds()
                        + " s; of its health it said last: " + health + ". See " + LogEnd.of(log()));
            }
            Pause.of(Duration.ofMillis(200));
        }
    }

    /** Returns what it said. */
    public String asadmin(String... arguments) {
        return asadmin(List.of(arguments));
    }

    /** Many commands in one JVM, a line each: a command alone takes a second or two to start. Returns what they said. */
    public String asadminEach(List<String> commands) {
        try {
            Path file = Files.createTempFile(domain.folder(), "commands", ".asadmin");
            Files.write(file, commands);
            return asadmin("multimode", "--printprompt=false", "--file", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String asadmin(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(environment.get("ASADMIN"), "--terse=true"));
        command.addAll(arguments);
        return Tool.run(command, environment);
    }

    /** Calls {@code payara-server.sh} and returns what it said. */
    public String script(Map<String, String> variables, String... arguments) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        List<String> command =
                new ArrayList<>(List.of(installation.serverScript().toString()));
        command.addAll(List.of(arguments));
        return Tool.run(command, all);
    }

    /** The driver of PostgreSQL, for the script. */
    public Path driver() {
        return installation.driver();
    }

    /** The resource adapter of ActiveMQ, for the script. */
    public Path adapter() {
        return installation.adapter();
    }

    /** Address without a path. */
    public String root() {
        return "http://" + FreePorts.LOOPBACK + ":" + domain.httpPort();
    }

    /** Address of the console. */
    public String console() {
        return "http://" + FreePorts.LOOPBACK + ":" + domain.adminPort();
    }

    /** The file that holds all that was configured. */
    public Path configuration() {
        return domain.configuration();
    }

    public Path log() {
        return domain.log();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public void stop() {
        if (isAlive()) {
            asadmin("stop-domain", "--domaindir=" + domain.folder(), domain.name());
            PidFile.stop(process, Duration.ofSeconds(20));
        }
        pidFile.delete();
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        PidFile.hasEnded(process, Duration.ofSeconds(10));
        pidFile.delete();
    }

    @Override
    public void close() {
        stop();
    }
}
