package org.upschedule.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.upschedule.google.GoogleDouble;
import org.upschedule.run.BrokerServer;
import org.upschedule.run.FreePorts;
import org.upschedule.run.Installation;
import org.upschedule.run.MovableClock;
import org.upschedule.run.PayaraMicro;
import org.upschedule.run.PostgresServer;
import org.upschedule.run.RedisServer;
import org.upschedule.run.TestData;
import org.upschedule.run.TestDatabase;
import org.upschedule.signin.TestProvider;

/** The whole product on free ports of the loopback address, with a fresh data folder below {@code target/it}. */
public final class TestProduct implements AutoCloseable {

    /** Of the administrator of every product under test. */
    public static final String ADMIN_TOKEN = UUID.randomUUID().toString();

    private static final String PUBLIC_ADDRESS = "upschedule.public-address";

    private static TestProduct shared;
    private static TestProduct inProduction;
    private static GoogleDouble sharedGoogle;
    private static TestProvider productionProvider;

    private final PostgresServer postgres;
    private final RedisServer redis;
    private final BrokerServer broker;
    private final PayaraMicro micro;
    private final Map<String, String> settings = new HashMap<>();
    private final List<PayaraMicro> moreNodes = new ArrayList<>();
    private boolean movableDatabase;
    private String contextRoot = "/";

    private TestProduct(String name, boolean outsideBroker) {
        Path data = TestData.fresh(name);
        Installation installation = Installation.ofBuild();
        postgres = new PostgresServer(data, FreePorts.any());
        redis = new RedisServer(data, FreePorts.any());
        broker = outsideBroker ? new BrokerServer(installation, data, FreePorts.any()) : null;
        micro = new PayaraMicro(installation, data, installation.war(), FreePorts.any());
        settings.putAll(Map.of(
                "upschedule.admin.token-sha256", sha256(ADMIN_TOKEN),
                // most tests send more in a minute than a person does in a day
                "upschedule.limits.enabled", "false",
                "upschedule.storage.max-files", "100000",
                // tests wait for these
                "upschedule.job.lease", "PT8S",
                "upschedule.job.republish-after", "PT15S",
                "upschedule.health.interval", "PT1S",
                "upschedule.metrics.interval", "PT1S",
                "upschedule.metrics.census-interval", "PT1S",
                "upschedule.calendar.interval", "PT1S",
                "upschedule.feed.statistics-interval", "PT1S"));
        settings.put("upschedule.log.one-request-of", "1");
        if (broker != null) {
            micro.broker(broker.url(), broker.password());
        }
    }

    /** One product for all tests that only use it; it ends with the tests' JVM. */
    public static synchronized TestProduct shared() {
        if (shared == null) {
            sharedGoogle = new GoogleDouble();
            TestProduct product = new TestProduct("shared", false);
            shared = untilTheTestsEnd(product.with(sharedGoogle.settings()));
        }
        return shared;
    }

    /** What the shared product takes for Google; other products have Google Calendar off. */
    public static synchronized GoogleDouble sharedGoogle() {
        shared();
        return sharedGoogle;
    }

    /**
     * One with the settings of production, for all tests that only use it: limits are on, a proxy on the loopback address is believed, the
     * public address is one by TLS, on a port that is free for such a proxy, and people can sign in.
     */
    public static synchronized TestProduct inProduction() {
        if (inProduction == null) {
            productionProvider = new TestProvider().start();
            inProduction = untilTheTestsEnd(new TestProduct("production", false)
                    .with(productionProvider.settings())
                    .with("upschedule.limits.enabled", "true")
                    .with("upschedule.proxy.trusted", FreePorts.LOOPBACK)
                    .with(PUBLIC_ADDRESS, "https://localhost:" + FreePorts.any() + "/"));
        }
        return inProduction;
    }

    /** Where people sign in to the product in production. */
    public static synchronized TestProvider productionProvider() {
        inProduction();
        return productionProvider;
    }

    private static TestProduct untilTheTestsEnd(TestProduct product) {
        product.start();
        Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop the product of several tests"));
        return product;
    }

    /** A product of its own, with the broker inside, for a test that kills it. */
    public static TestProduct withEmbeddedBroker(String name) {
        return new TestProduct(name, false);
    }

    /** With a setting of its own; to be called before the start. */
    public TestProduct with(String property, String value) {
        settings.put(property, value);
        return this;
    }

    /** With these settings of its own; to be called before the start. */
    public TestProduct with(Map<String, String> properties) {
        settings.putAll(properties);
        return this;
    }

    /** Under a context root other than {@code /}; to be called before the start. */
    public TestProduct at(String root) {
        contextRoot = root;
        micro.contextRoot(root);
        return this;
    }

    static TestProduct withOutsideBroker(String name) {
        return new TestProduct(name, true);
    }

    /** With a database whose clock can be moved while the product runs; to be called before the start. */
    TestProduct withMovableDatabase() {
        movableDatabase = true;
        return this;
    }

    /** From now on the database's clock is so far ahead of that of the nodes, or behind it. */
    void databaseAhead(Duration ahead) {
        try (Connection connection = postgres.connect()) {
            MovableClock.setAhead(connection, ahead);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public TestProduct start() {
        startServers();
        startNode();
        return this;
    }

    void startNode() {
        start(micro);
    }

    /** All but the nodes. */
    void startServers() {
        postgres.start();
        if (movableDatabase) {
            try (Connection connection = postgres.connect()) {
                MovableClock.install(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        redis.start();
        if (broker != null) {
            broker.start();
        }
    }

    /** One more node beside the first, with the same settings, database and Redis, and with a broker of its own unless that is outside. */
    public PayaraMicro startAnotherNode(String name) {
        Installation installation = Installation.ofBuild();
        PayaraMicro node = new PayaraMicro(installation, TestData.fresh(name), installation.war(), FreePorts.any());
        if (broker != null) {
            node.broker(broker.url(), broker.password());
        }
        node.contextRoot(contextRoot);
        moreNodes.add(node);
        return start(node);
    }

    private PayaraMicro start(PayaraMicro node) {
        node.postgres(postgres).redis(redis);
        settings.forEach(node::property);
        node.start().awaitReady();
        return node;
    }

    /** With a slash at the end. */
    public URI address() {
        return micro.uri();
    }

    /** Where it says that it is found from outside, with a slash at the end. */
    public URI publicAddress() {
        return URI.create(settings.get(PUBLIC_ADDRESS));
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public RedisServer redis() {
        return redis;
    }

    /** The one number that a query of the product's database answers. */
    public long count(String query) {
        return TestDatabase.count(postgres, query);
    }

    /** Changes rows of the product's database as nobody else does. */
    public int change(String statement) {
        try (Connection connection = postgres.connect();
                Statement change = connection.createStatement()) {
            return change.executeUpdate(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    BrokerServer broker() {
        return broker;
    }

    String log() {
        return log(micro.log());
    }

    /** Empty where nothing has been written yet. */
    static String log(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PayaraMicro micro() {
        return micro;
    }

    /** A new visitor without a cookie. */
    public Student student() {
        return new Student(address());
    }

    void awaitReady() {
        micro.awaitReady(Duration.ofSeconds(90));
    }

    @Override
    public void close() {
        moreNodes.forEach(PayaraMicro::stop);
        micro.stop();
        if (broker != null) {
            broker.stop();
        }
        redis.stop();
        postgres.stop();
    }

    private static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
