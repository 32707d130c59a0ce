package org.upschedule.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the files are that a start needs.
 *
 * @param project the folder of {@code pom.xml}, built
 */
public record Installation(Path project) {
    public Installation {
        project = project.toAbsolutePath().normalize();
        Path micro = project.resolve("target/runtime/payara-micro.jar");
        if (!Files.exists(micro)) {
            throw new StartRefused("There is no " + micro + ": build once with mvn package.");
        }
    }

    /** Of the build that runs in the folder of its {@code pom.xml}, as tests do. */
    public static Installation ofBuild() {
        return new Installation(Path.of(""));
    }

    /** The application. */
    public Path war() {
        return project.resolve("target/upschedule.war");
    }

    /** The folder that the build fills. */
    private Path runtime() {
        return project.resolve("target/runtime");
    }

    private Path configuration() {
        return project.resolve("payara-config");
    }

    Path microJar() {
        return runtime().resolve("payara-micro.jar");
    }

    Path adapter() {
        return runtime().resolve("activemq.rar");
    }

    Path driver() {
        return runtime().resolve("postgresql.jar");
    }

    Path broker() {
        return configuration().resolve("activemq/broker.xml");
    }

    /** The parts of Payara Micro's one file before the boot. */
    List<Path> preBoot() {
        return List.of(
                configuration().resolve("micro/pre-boot.asadmin"),
                configuration().resolve("resources.asadmin"),
                configuration().resolve("activemq/adapter.asadmin"));
    }

    /** The parts of Payara Micro's one file after the boot. */
    List<Path> postBoot() {
        return List.of(
                configuration().resolve("micro/post-boot.asadmin"),
                configuration().resolve("activemq/connections.asadmin"));
    }

    /** Of every JVM with the product. */
    Path jvmOptions() {
        return configuration().resolve("jvm.options");
    }

    Path logging() {
        return configuration().resolve("micro/logging.properties");
    }

    /** Payara Server, where the build was told to bring it. */
    Path server() {
        Path server = runtime().resolve("payara6");
        if (!Files.exists(server)) {
            throw new StartRefused("There is no Payara Server in " + runtime() + ": build with -Pserver.");
        }
        return server;
    }

    /** What an administrator calls. */
    Path serverScript() {
        return configuration().resolve("payara-server.sh");
    }

    /** Of ActiveMQ and Flyway. */
    Path log4j() {
        return configuration().resolve("micro/log4j2.properties");
    }

    /** The one that runs this. */
    public static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
