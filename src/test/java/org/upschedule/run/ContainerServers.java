package org.upschedule.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.spi.client.deployment.AuxiliaryArchiveAppender;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * PostgreSQL and Redis for the tests in a container, started before the first and stopped after the last. Each class of
 * tests gets a Payara Micro of its own; the database is theirs in common.
 */
public final class ContainerServers implements LoadableExtension {
    private static final int BEFORE_CONFIGURATION = 100;

    private PostgresServer postgres;
    private RedisServer redis;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ContainerServers.class).service(AuxiliaryArchiveAppender.class, Assertions.class);
    }

    /** What every test in a container asserts with, so that no deployment has to name it. */
    public static final class Assertions implements AuxiliaryArchiveAppender {
        @Override
        public Archive<?> createAuxiliaryArchive() {
            return ShrinkWrap.create(JavaArchive.class, "assertj.jar").addPackages(true, "org.assertj.core");
        }
    }

    /** The address of the application under test: the one that Arquillian injects is not the loopback address. */
    public static URI uri() {
        return URI.create("http://" + FreePorts.LOOPBACK + ":" + System.getProperty("it.http.port") + "/");
    }

    void start(@Observes(precedence = BEFORE_CONFIGURATION) ManagerStarted event) throws IOException, SQLException {
        Installation installation = Installation.ofBuild();
        Path data = TestData.fresh("container");
        int port = FreePorts.any();
        postgres = new PostgresServer(data, FreePorts.any()).start();
        try (Connection owner = postgres.connect()) {
            MovableClock.install(owner);
        }
        redis = new RedisServer(data, FreePorts.any()).start();
        PayaraMicro micro = new PayaraMicro(installation, data, Path.of("the container deploys"), port)
                .postgres(postgres)
                .redis(redis)
                // Payara keeps configured values for a minute otherwise
                .property("mp.config.cache.duration", "1");
        List<String> options = micro.serverOptions(micro.bootFiles());
        options.addAll(List.of("--logtofile", data.resolve("logs/micro.log").toString()));
        System.setProperty("it.http.port", Integer.toString(port));
        System.setProperty("it.micro.jar", installation.microJar().toString());
        System.setProperty("it.jvm.options", joined(micro.jvmOptions()));
        System.setProperty("it.micro.options", joined(options));
    }

    void stop(@Observes ManagerStopping event) {
        if (redis != null) {
            redis.stop();
            postgres.stop();
        }
    }

    /** As the container takes them apart: at spaces without a backslash. */
    private static String joined(List<String> options) {
        return options.stream().map(option -> option.replace(" ", "\\ ")).collect(Collectors.joining(" "));
    }
}
