package org.upschedule.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upschedule.endtoend.Student;
import org.upschedule.run.BrokerServer;
import org.upschedule.run.FreePorts;
import org.upschedule.run.Installation;
import org.upschedule.run.PayaraServer;
import org.upschedule.run.PostgresServer;
import org.upschedule.run.RedisServer;
import org.upschedule.run.TestData;
import org.upschedule.run.TestDatabase;
import org.upschedule.signin.TestProvider;

/** A Payara Server with an empty domain, and the servers behind it, on free ports of the loopback address. */
final class ServerProduct implements AutoCloseable {

    private static final String CONTEXT_ROOT = "/schedule";
    private static final String[] SETTINGS = {
        // tests wait for these
        "upschedule.limits.enabled=false",
        "upschedule.storage.max-files=100000",
        "upschedule.job.lease=PT8S",
        "upschedule.job.republish-after=PT15S",
        "upschedule.health.interval=PT1S",
        "upschedule.metrics.interval=PT1S",
        "upschedule.admin.by-role=true",
        "upschedule.sign-in.client-id=" + TestProvider.CLIENT,
        // the tests are the proxy
        "upschedule.proxy.trusted=127.0.0.1",
        "upschedule.hosts=127.0.0.1,timetables.example"
    };

    /** What shows all that the script may make or change. */
    private static final List<String> STATE = List.of(
            "list-applications",
            "list-connector-connection-pools",
            "list-connector-resources",
            "list-jdbc-connection-pools",
            "list-jdbc-resources",
            "list-jms-resources",
            "list-libraries",
            "list-managed-executor-services",
            "list-managed-scheduled-executor-services",
            "list-password-aliases",
            "list-resource-adapter-configs",
            "list-system-properties",
            "get configs.config.server-config.transaction-service.*",
            "get configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.*",
            "get configs.config.server-config.thread-pools.thread-pool.http-thread-pool.*",
            "get configs.config.server-config.monitoring-service.module-monitoring-levels.*");

    private final PostgresServer postgres;
    private final TestProvider provider = new TestProvider().start();
    private final RedisServer redis;
    private final BrokerServer broker;
    private final PayaraServer server;

    private ServerProduct(String name, boolean outsideBroker) {
        Path data = TestData.fresh(name);
        Installation installation = Installation.ofBuild();
        postgres = new PostgresServer(data, FreePorts.any());
        redis = new RedisServer(data, FreePorts.any());
        broker = outsideBroker ? new BrokerServer(installation, data, FreePorts.any()) : null;
        server = new PayaraServer(installation, data);
    }

    /** With the server's own broker. */
    static ServerProduct withOpenMq(String name) {
        return new ServerProduct(name, false);
    }

    static ServerProduct withActiveMq(String name) {
        return new ServerProduct(name, true);
    }

    ServerProduct start() {
        postgres.start();
        redis.start();
        if (broker != null) {
            broker.start();
        }
        server.create().start();
        return this;
    }

    /** Returns what the script said. */
    String setUp() {
        List<String> arguments =
                new ArrayList<>(List.of("setup", "--driver", server.driver().toString()));
        if (broker != null) {
            arguments.addAll(
                    List.of("--jms", "activemq", "--adapter", server.adapter().toString()));
        }
        for (String setting : SETTINGS) {
            arguments.addAll(List.of("--set", setting));
        }
        arguments.addAll(List.of("--set", "upschedule.sign-in.issuer=" + provider.issuer()));
        return server.script(environment(), arguments.toArray(String[]::new));
    }

    /** Of who calls the scripts: where the servers behind this one are. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("UPSCHEDULE_REDIS_URL", redis.url());
        environment.put("UPSCHEDULE_SIGN_IN_CLIENT_SECRET", TestProvider.SECRET);
        if (broker != null) {
            environment.put("JMS_URL", broker.url());
            environment.put("JMS_PASSWORD", broker.password());
        }
        return environment;
    }

    /** As the script asks for it. */
    void restart() {
        server.stop();
        server.start();
    }

    String deploy() {
        return script("deploy", war(), CONTEXT_ROOT);
    }

    String redeploy() {
        return script("redeploy", war());
    }

    /** Any other command of the script. */
    String script(String... arguments) {
        return server.script(Map.of(), arguments);
    }

    /** What the server lists and how it is set. */
    String state() {
        return server.asadminEach(STATE);
    }

    void awaitReady() {
        server.awaitReady(Duration.ofSeconds(180));
    }

    PayaraServer server() {
        return server;
    }

    PostgresServer postgres() {
        return postgres;
    }

    /** A new visitor without a cookie. */
    Student student() {
        return new Student(address());
    }

    /** A program that reads the server's metrics and health. */
    Student atRoot() {
        return new Student(URI.create(server.root() + "/"));
    }

    /** With a slash at the end. */
    URI address() {
        return URI.create(server.root() + CONTEXT_ROOT + "/");
    }

    /** The one number that a query of the product's database answers. */
    long count(String query) {
        return TestDatabase.count(postgres, query);
    }

    @Override
    public void close() {
        server.stop();
        if (broker != null) {
            broker.stop();
        }
        redis.stop();
        postgres.stop();
        provider.close();
    }

    private static String war() {
        return Installation.ofBuild().war().toString();
    }
}
