package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Payara Micro with one application, as a process of its own. All it writes is in the data folder. It may be started
 * again after {@link #stop()} or {@link #kill()}, with the same settings.
 */
public final class PayaraMicro implements AutoCloseable {
    /**
     * The first compiler of the JVM alone: until it is ready, Payara Micro takes 16 s of processor time instead of 31 (measured on 2
     * cores). The second one pays off only after minutes under load, so that a server in production has it.
     */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final String BOOTED = " ready in ";
    private static final String REFUSED = "Exception while loading the app";

    private final Installation installation;
    private final Path data;
    private Path war;
    private final int port;
    private final ChildProcess child;
    private final SharedClasses classes;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> moreJvmOptions = new ArrayList<>();
    private final List<User> users = new ArrayList<>();
    private String contextRoot = "/";
    private String heap = "512m";

    public PayaraMicro(Installation installation, Path dataFolder, Path war, int port) {
        this.installation = installation;
        this.data = dataFolder.toAbsolutePath();
        this.war = war;
        this.port = port;
        this.child = new ChildProcess("micro", dataFolder);
        this.classes = new SharedClasses(installation.microJar());
        // C's allocator would make sixteen arenas on two processors, and each keeps what a peak took
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("HTTP_ADDRESS", FreePorts.LOOPBACK);
        properties.put("java.io.tmpdir", temporary().toString());
        properties.put("upschedule.jms.ra", "activemq");
        properties.put("jms.adapter", installation.adapter().toString());
        properties.put("log4j2.configurationFile", installation.log4j().toString());
        embeddedBroker();
    }

    /** The default: the broker lives in the server, its messages in {@code <data>/broker}. */
    public PayaraMicro embeddedBroker() {
        environment.put("JMS_URL", "vm://upschedule?create=false&jms.alwaysSyncSend=true");
        properties.put("jms.broker", "xbean:" + installation.broker().toUri());
        properties.put("broker.data", data.resolve("broker").toString());
        return this;
    }

    /**
     * @param url of a broker that runs alone, as {@link BrokerServer#url()} gives it
     * @param password that it asks for
     */
    public PayaraMicro broker(String url, String password) {
        environment.put("JMS_URL", url);
        environment.put("JMS_PASSWORD", password);
        properties.put("jms.broker", "");
        return this;
    }

    public PayaraMicro postgres(PostgresServer postgres) {
        environment.putAll(postgres.environment());
        return this;
    }

    public PayaraMicro redis(RedisServer redis) {
        return property("upschedule.redis.url", redis.url());
    }

    public PayaraMicro contextRoot(String root) {
        contextRoot = root;
        return this;
    }

    /** From the next start on. */
    public PayaraMicro application(Path newWar) {
        war = newWar;
        return this;
    }

    /** @param size as in {@code -Xmx} */
    public PayaraMicro heap(String size) {
        heap = size;
        return this;
    }

    /** @param options come last, so that they win over the others */
    public PayaraMicro jvm(List<String> options) {
        moreJvmOptions.addAll(options);
        return this;
    }

    public PayaraMicro property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    public PayaraMicro environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    private record User(String name, String group, String password) {}

    /** Whom the server's realm of files knows. */
    public PayaraMicro user(String name, String group, String password) {
        users.add(new User(name, group, password));
        return this;
    }

    public PayaraMicro start() {
        try {
            // What a killed server left there: Payara Micro makes its domain in it anew at each start. One that stayed
            // (--rootdir)
            // would have the application of the last time deployed beside the new one.
            Folders.delete(temporary());
            Files.createDirectories(temporary());
            Path micro = Files.createDirectories(data.resolve("micro"));
            if (!Files.exists(war)) {
                throw new StartRefused("There is no " + war + ": build it with mvn package.");
            }
            // A copy: the next build may write the WAR anew while this server runs.
            Path copy = micro.resolve("upschedule.war");
            Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
            BootFiles boot = BootFiles.write(installation, micro);
            addUsers(boot.postBoot(), micro);
            child.start(command(copy, boot), environment, micro);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addUsers(Path postBoot, Path folder) throws IOException {
        for (User user : users) {
            Path password = folder.resolve(user.name + ".password");
            Files.writeString(password, "AS_ADMIN_USERPASSWORD=" + user.password + System.lineSeparator());
            Files.writeString(
                    postBoot,
                    "create-file-user --groups " + user.group + " --passwordfile " + password + " " + user.name
                            + System.lineSeparator(),
                    StandardOpenOption.APPEND);
        }
    }

    private List<String> command(Path application, BootFiles boot) {
        List<String> command = new ArrayList<>();
        command.add(Installation.java().toString());
        command.addAll(jvmOptions(classes.knownOrRecorded()));
        command.addAll(List.of("-jar", installation.microJar().toString()));
        command.addAll(serverOptions(boot));
        command.addAll(List.of("--logproperties", installation.logging().toString()));
        command.addAll(List.of("--deploy", application.toString()));
        return command;
    }

    /** For a server that is started by somebody else. */
    List<String> jvmOptions() {
        return jvmOptions(classes.known());
    }

    private List<String> jvmOptions(List<String> ofClasses) {
        List<String> options = new ArrayList<>(List.of("@" + installation.jvmOptions(), "-Xmx" + heap, QUICK_START));
        options.addAll(ofClasses);
        properties.forEach((name, value) -> options.add("-D" + name + "=" + value));
        options.addAll(moreJvmOptions);
        return options;
    }

    List<String> serverOptions(BootFiles boot) {
        List<String> options = new ArrayList<>(List.of("--nohazelcast"));
        options.addAll(List.of("--prebootcommandfile", boot.preBoot().toString()));
        options.addAll(List.of("--postbootcommandfile", boot.postBoot().toString()));
        options.addAll(List.of("--addlibs", installation.driver().toString()));
        options.addAll(List.of("--port", Integer.toString(port)));
        options.addAll(List.of("--contextroot", contextRoot));
        return options;
    }

    /** The boot files for a server that is started by somebody else, and so without this environment. */
    BootFiles bootFiles() throws IOException {
        Files.createDirectories(temporary());
        return BootFiles.write(installation, data.resolve("micro"), environment);
    }

    /** Until the application is deployed and says that it can serve its callers. */
    public PayaraMicro awaitReady() {
        return awaitReady(Duration.ofSeconds(120));
    }

    public PayaraMicro awaitReady(Duration deadline) {
        // Payara answers before the application has brought its checks: so its last word of the boot is waited for too.
        child.await(
                () -> child.hasSaid(BOOTED) && isReady(),
                () -> " Of its health it says: " + Health.ofReady(root()) + ".",
                deadline);
        return this;
    }

    private boolean isReady() {
        // Payara Micro runs on without it, and /health may have its checks already or not.
        if (child.hasSaid(REFUSED)) {
            throw notDeployed();
        }
        Health health = Health.ofReady(root());
        if (health.isReady() && !health.hasChecks()) {
            throw notDeployed();
        }
        return health.isReady();
    }

    private StartRefused notDeployed() {
        return new StartRefused("Payara Micro did not deploy the application: see " + log());
    }

    private Path temporary() {
        return data.resolve("tmp");
    }

    private String root() {
        return "http://" + FreePorts.LOOPBACK + ":" + port;
    }

    /** The application's address, with a slash at the end. */
    public URI uri() {
        return URI.create(root() + (contextRoot.endsWith("/") ? contextRoot : contextRoot + "/"));
    }

    public Path log() {
        return child.log();
    }

    /** @return the exit code */
    int awaitEnd() throws InterruptedException {
        return child.awaitEnd();
    }

    /** As it runs now; another one after the next start. */
    public ProcessHandle process() {
        return child.process();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /** Lets requests and messages in work end. */
    public void stop() {
        classes.keep(child.stop(Duration.ofSeconds(40)));
    }

    public void kill() {
        child.kill();
        classes.keep(false);
    }

    @Override
    public void close() {
        stop();
    }
}
