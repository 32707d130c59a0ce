package org.upschedule.endtoend;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.upschedule.run.BrokerServer;
import org.upschedule.run.FreePorts;
import org.upschedule.run.Installation;
import org.upschedule.run.PayaraMicro;
import org.upschedule.run.PostgresServer;
import org.upschedule.run.RedisServer;
import org.upschedule.run.TestData;

/** The whole product on free ports of the loopback address, with a fresh data folder below {@code target/it}. */
public final class TestProduct implements AutoCloseable {

    /** Of the administrator of every product under test. */
    public static final String ADMIN_TOKEN = UUID.randomUUID().toString();

    private static TestProduct shared;

    private final PostgresServer postgres;
    private final RedisServer redis;
    private final BrokerServer broker;
    private final PayaraMicro micro;

    private TestProduct(String name, boolean outsideBroker) {
        Path data = TestData.fresh(name);
        Installation installation = Installation.ofBuild();
        postgres = new PostgresServer(data, FreePorts.any());
        redis = new RedisServer(data, FreePorts.any());
        broker = outsideBroker ? new BrokerServer(installation, data, FreePorts.any()) : null;
        micro = new PayaraMicro(installation, data, installation.war(), FreePorts.any())
                .postgres(postgres)
                .redis(redis)
                // tests wait for these
                .property("upschedule.admin.token-sha256", sha256(ADMIN_TOKEN))
                .property("upschedule.job.lease", "PT8S")
                .property("upschedule.job.republish-after", "PT15S")
                .property("upschedule.health.interval", "PT1S")
                .property("upschedule.metrics.interval", "PT1S")
                .property("upschedule.calendar.interval", "PT1S")
                .property("upschedule.feed.statistics-interval", "PT1S");
        if (broker != null) {
            micro.broker(broker.url());
        }
    }

    /** One product for all tests that only use it; it ends with the tests' JVM. */
    public static synchronized TestProduct shared() {
        if (shared == null) {
            TestProduct product = new TestProduct("shared", false).start();
            Runtime.getRuntime().addShutdownHook(new Thread(product::close, "stop the shared product"));
            shared = product;
        }
        return shared;
    }

    /** A product of its own, with the broker inside, for a test that kills it. */
    public static TestProduct withEmbeddedBroker(String name) {
        return new TestProduct(name, false);
    }

    /** With a setting of its own; to be called before the start. */
    public TestProduct with(String property, String value) {
        micro.property(property, value);
        return this;
    }

    static TestProduct withOutsideBroker(String name) {
        return new TestProduct(name, true);
    }

    public TestProduct start() {
        postgres.start();
        redis.start();
        if (broker != null) {
            broker.start();
        }
        micro.start().awaitReady();
        return this;
    }

    /** With a slash at the end. */
    public URI address() {
        return micro.uri();
    }

    public PostgresServer postgres() {
        return postgres;
    }

    RedisServer redis() {
        return redis;
    }

    BrokerServer broker() {
        return broker;
    }

    String log() throws IOException {
        return Files.readString(micro.log());
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
