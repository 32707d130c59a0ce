package org.upschedule.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Waiting;
import org.upschedule.nodes.SeveralNodes;
import org.upschedule.nodes.TwoNodes;
import org.upschedule.run.Balancer;
import org.upschedule.run.BrokerServer;
import org.upschedule.run.FreePorts;
import org.upschedule.run.Installation;
import org.upschedule.run.PayaraServer;
import org.upschedule.run.PostgresServer;
import org.upschedule.run.RedisServer;
import org.upschedule.run.TestData;

/** Two domains of Payara Server that share PostgreSQL, Redis and a broker, behind the balancer, as docs/deployment.md sets them up. */
final class TwoDomains implements TwoNodes, AutoCloseable {

    private static final Duration START = Duration.ofSeconds(300);

    private final PostgresServer postgres;
    private final RedisServer redis;
    private final BrokerServer broker;
    private final List<PayaraServer> domains;
    private final Balancer balancer;
    private final DeploymentCommands commands;

    TwoDomains(String name) {
        Installation installation = Installation.ofBuild();
        Path data = TestData.fresh(name);
        postgres = new PostgresServer(data, FreePorts.any());
        redis = new RedisServer(data, FreePorts.any());
        broker = new BrokerServer(installation, data, FreePorts.any());
        domains = IntStream.of(1, 2)
                .mapToObj(i -> new PayaraServer(installation, TestData.fresh(name + "-" + i)))
                .toList();
        balancer = new Balancer(data, addresses().stream().map(URI::getPort).toList()).page("/schedule/");
        commands = new DeploymentCommands(data);
    }

    /** From two empty domains to the product on both. */
    TwoDomains start() {
        postgres.start();
        redis.start();
        broker.start();
        balancer.start();
        domains.forEach(domain -> domain.create().start());
        writeSettings();
        commands.run("run=domains", environment());
        domains.forEach(domain -> domain.find().awaitReady(START));
        Waiting.until(
                "the balancer sends callers to both", START, () -> balancer.isUp("node1") && balancer.isUp("node2"));
        return this;
    }

    /** The document has them from the section before. */
    private void writeSettings() {
        Map<String, String> settings = new TreeMap<>(SeveralNodes.SETTINGS);
        settings.put("upschedule.public-address", balancer.uri().toString());
        try {
            Files.write(
                    commands.folder().resolve("server.properties"),
                    settings.entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of who sets the domains up, and brings versions to them. */
    Map<String, String> environment() {
        Map<String, String> environment = commands.environment(domains);
        environment.putAll(postgres.environment());
        environment.put("UPSCHEDULE_REDIS_URL", redis.url());
        environment.put("JMS_URL", broker.url());
        environment.put("JMS_PASSWORD", broker.password());
        environment.put("DOMAINS", domains.stream().map(PayaraServer::admin).collect(Collectors.joining(" ")));
        environment.put("BALANCER_SOCKET", balancer.socket().toString());
        environment.put("ADDRESS", balancer.uri().toString());
        return environment;
    }

    PayaraServer domain(int index) {
        return domains.get(index);
    }

    /** Where the versions of a test may be. */
    Path folder() {
        return commands.folder();
    }

    @Override
    public List<URI> addresses() {
        return domains.stream().map(domain -> URI.create(domain.root() + "/")).toList();
    }

    @Override
    public Balancer balancer() {
        return balancer;
    }

    @Override
    public Student student() {
        return new Student(balancer.uri());
    }

    @Override
    public Connection connect() throws SQLException {
        return postgres.connect();
    }

    @Override
    public void close() {
        balancer.close();
        domains.forEach(PayaraServer::stop);
        broker.stop();
        redis.stop();
        postgres.stop();
    }
}
