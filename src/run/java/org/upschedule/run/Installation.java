package org.upschedule.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the files are that a start needs.
 *
 * @param runtime the folder with payara-micro.jar, activemq.rar and postgresql.jar, which the build fills
 * @param configuration the folder {@code payara-config}
 */
public record Installation(Path runtime, Path configuration) {
    public Installation {
        runtime = runtime.toAbsolutePath().normalize();
        configuration = configuration.toAbsolutePath().normalize();
        if (!Files.exists(runtime.resolve("payara-micro.jar"))) {
            throw new StartRefused("There is no payara-micro.jar in " + runtime + ": build once with mvn package.");
        }
    }

    /** As the build has it; the system properties {@code runtime.folder} and {@code config.folder} say otherwise. */
    public static Installation ofBuild() {
        return new Installation(
                Path.of(System.getProperty("runtime.folder", "target/runtime")),
                Path.of(System.getProperty("config.folder", "payara-config")));
    }

    Path microJar() {
        return runtime.resolve("payara-micro.jar");
    }

    Path adapter() {
        return runtime.resolve("activemq.rar");
    }

    Path driver() {
        return runtime.resolve("postgresql.jar");
    }

    Path broker() {
        return configuration.resolve("activemq/broker.xml");
    }

    /** The parts of Payara Micro's one file before the boot. */
    List<Path> preBoot() {
        return List.of(
                configuration.resolve("micro/pre-boot.asadmin"),
                configuration.resolve("resources.asadmin"),
                configuration.resolve("activemq/adapter.asadmin"));
    }

    /** The parts of Payara Micro's one file after the boot. */
    List<Path> postBoot() {
        return List.of(
                configuration.resolve("micro/post-boot.asadmin"),
                configuration.resolve("activemq/connections.asadmin"));
    }

    Path logging() {
        return configuration.resolve("micro/logging.properties");
    }

    /** Payara Server, where the build was told to bring it. */
    Path server() {
        Path server = runtime.resolve("payara6");
        if (!Files.exists(server)) {
            throw new StartRefused("There is no Payara Server in " + runtime + ": build with -Pserver.");
        }
        return server;
    }

    /** What an administrator calls. */
    Path serverScript() {
        return configuration.resolve("payara-server.sh");
    }

    /** Of ActiveMQ and Flyway. */
    Path log4j() {
        return configuration.resolve("micro/log4j2.properties");
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
