package org.upschedule.nodes;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.Waiting;
import org.upschedule.run.Balancer;
import org.upschedule.run.BrokerServer;
import org.upschedule.run.FreePorts;
import org.upschedule.run.Installation;
import org.upschedule.run.PayaraMicro;
import org.upschedule.run.PostgresServer;
import org.upschedule.run.RedisServer;
import org.upschedule.run.SlowLine;
import org.upschedule.run.StandbyPostgres;
import org.upschedule.run.TestData;

/** Two nodes that share PostgreSQL, Redis and a broker, behind the balancer: each a process of its own on the loopback address. */
public final class SeveralNodes implements TwoNodes, AutoCloseable {

    private static final Duration START = Duration.ofSeconds(240);

    /** Limits are on, as in production, so that Redis is asked; but one student here sends more than a person does. */
    public static final Map<String, String> SETTINGS = Map.of(
            "upschedule.limits.uploads", "100000/PT1H",
            "upschedule.limits.status", "100000/PT1M",
            "upschedule.limits.reads", "100000/PT1M",
            "upschedule.storage.max-files", "100000",
            "upschedule.storage.max-bytes", "1000000000",
            "upschedule.proxy.trusted", FreePorts.LOOPBACK);

    private final PostgresServer postgres;
    private final RedisServer redis;
    private final BrokerServer broker;
    private BrokerServer standbyBroker;
    private StandbyPostgres standbyPostgres;
    private final Path data;
    private final List<PayaraMicro> nodes = new ArrayList<>();
    private final Balancer balancer;
    private final Map<Integer, SlowLine> lines = new HashMap<>();
    private final Map<String, Server> servers = new HashMap<>();

    private SeveralNodes(String name, boolean overLines, Map<String, String> moreSettings) {
        data = TestData.fresh(name);
        Installation installation = Installation.ofBuild();
        IntUnaryOperator way = overLines ? this::line : port -> port;
        postgres = new PostgresServer(data, FreePorts.any());
        redis = new RedisServer(data, FreePorts.any());
        broker = new BrokerServer(installation, data, FreePorts.any());
        List<Integer> doors = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            int port = FreePorts.any();
            PayaraMicro node = new PayaraMicro(installation, data.resolve("node" + i), installation.war(), port)
                    .postgres(postgres)
                    .environment("PGPORT", Integer.toString(way.applyAsInt(postgres.port())))
                    .property(
                            "upschedule.redis.url",
                            "redis://" + FreePorts.LOOPBACK + ":" + way.applyAsInt(redis.port()))
                    .broker(BrokerServer.url(way.applyAsInt(broker.port())), broker.password());
            SETTINGS.forEach(node::property);
            moreSettings.forEach(node::property);
            nodes.add(node);
            doors.add(way.applyAsInt(port));
            servers.put(
                    i == 1 ? "other node" : "node",
                    new Server(node::start, node::kill, node::process, lines.get(port)));
        }
        servers.put(
                "PostgreSQL",
                new Server(postgres::start, postgres::kill, postgres::process, lines.get(postgres.port())));
        servers.put("Redis", new Server(redis::start, redis::kill, redis::process, lines.get(redis.port())));
        servers.put("broker", new Server(broker::start, broker::kill, broker::process, lines.get(broker.port())));
        balancer = new Balancer(data, doors);
    }

    /** @param moreSettings of the product, on both nodes */
    public static SeveralNodes of(String name, Map<String, String> moreSettings) {
        return new SeveralNodes(name, false, moreSettings);
    }

    /** With a line before each server, which can be made slow. */
    static SeveralNodes overLines(String name) {
        return new SeveralNodes(name, true, Map.of());
    }

    /** With a second broker on the messages of the first; to be called before the start. */
    SeveralNodes withStandbyBroker() {
        standbyBroker = broker.standby(FreePorts.any());
        nodes.forEach(node -> node.broker(BrokerServer.url(broker.port(), standbyBroker.port()), broker.password()));
        return this;
    }

    /** With a PostgreSQL that follows the first; to be called before the start. */
    SeveralNodes withStandbyPostgres() {
        postgres.start();
        standbyPostgres = new StandbyPostgres(postgres, data).start();
        nodes.forEach(node -> node.environment("PGHOST", standbyPostgres.hosts())
                .environment("PGPORT", Integer.toString(standbyPostgres.port())));
        return this;
    }

    private int line(int port) {
        return lines.computeIfAbsent(port, SlowLine::new).port();
    }

    /** The nodes are started at once, on an empty database. */
    public SeveralNodes start() {
        if (!postgres.isAlive()) {
            postgres.start();
        }
        redis.start();
        broker.start();
        if (standbyBroker != null) {
            standbyBroker.startWaiting();
        }
        balancer.start();
        nodes.forEach(PayaraMicro::start);
        nodes.forEach(node -> node.awaitReady(START));
        Waiting.until(
                "the balancer sends callers to both", START, () -> balancer.isUp("node1") && balancer.isUp("node2"));
        return this;
    }

    /** @param name {@code node}, {@code other node}, {@code PostgreSQL}, {@code Redis} or {@code broker} */
    Server server(String name) {
        return servers.get(name);
    }

    /** What all servers write. */
    Path data() {
        return data;
    }

    public List<PayaraMicro> nodes() {
        return nodes;
    }

    @Override
    public List<URI> addresses() {
        return nodes.stream().map(PayaraMicro::uri).toList();
    }

    @Override
    public Balancer balancer() {
        return balancer;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    StandbyPostgres standbyPostgres() {
        return standbyPostgres;
    }

    /** Where students find it: the balancer, with a slash at the end. */
    public URI address() {
        return balancer.uri();
    }

    @Override
    public Student student() {
        return new Student(address());
    }

    @Override
    public Connection connect() throws SQLException {
        return standbyPostgres == null ? postgres.connect() : standbyPostgres.connect();
    }

    @Override
    public void close() {
        balancer.close();
        nodes.forEach(PayaraMicro::stop);
        if (standbyBroker != null) {
            standbyBroker.stop();
        }
        broker.stop();
        redis.stop();
        if (standbyPostgres != null) {
            standbyPostgres.close();
        }
        postgres.stop();
        lines.values().forEach(SlowLine::close);
    }
}
