package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A domain of Payara Server as it is new, except that nothing of it is reached from another machine.
 *
 * @param folder holds the domains
 * @param adminPort where asadmin and the console find it
 * @param httpPort where applications are
 */
record ServerDomain(Path folder, String name, int adminPort, int httpPort) {
    private static final List<String> OTHER_PORTS = List.of(
            "domain.jmxPort",
            "jms.port",
            "orb.listener.port",
            "http.ssl.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "java.debugger.port",
            "osgi.shell.telnet.port");

    /** The first host is where its door is, the other where what is behind it listens. */
    private static final String BROKER = """
            <jms-service type="EMBEDDED" default-jms-host="default_JMS_host" start-args="-Dimq.hostname=%1$s">
                <jms-host name="default_JMS_host" host="%1$s" port="${JMS_PROVIDER_PORT}" />
            </jms-service>
            """.formatted(FreePorts.LOOPBACK);

    static ServerDomain onFreePorts(Path folder) {
        List<Integer> ports = FreePorts.any(2);
        return new ServerDomain(folder, "schedule", ports.get(0), ports.get(1));
    }

    /** The arguments of asadmin that make it. */
    List<String> creation() {
        List<Integer> ports = FreePorts.any(OTHER_PORTS.size());
        StringBuilder properties = new StringBuilder();
        for (int i = 0; i < ports.size(); i++) {
            properties
                    .append(i == 0 ? "" : ":")
                    .append(OTHER_PORTS.get(i))
                    .append('=')
                    .append(ports.get(i));
        }
        return List.of(
                "create-domain",
                "--nopassword=true",
                "--domaindir=" + folder,
                "--adminport=" + adminPort,
                "--instanceport=" + httpPort,
                "--domainproperties=" + properties,
                name);
    }

    void bindToLoopback() {
        String address = "address=\"" + FreePorts.LOOPBACK + "\"";
        try {
            String configuration = Files.readString(configuration())
                    .replace("address=\"0.0.0.0\"", address)
                    .replace("<network-listener port", "<network-listener " + address + " port")
                    .replace(
                            "<hazelcast-config-specific-configuration>",
                            "<hazelcast-config-specific-configuration enabled=\"false\">")
                    // The first is the one of the server itself; others are templates.
                    .replaceFirst("(?=<connector-service )", Matcher.quoteReplacement(BROKER));
            Files.writeString(configuration(), configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path configuration() {
        return folder.resolve(name).resolve("config/domain.xml");
    }

    Path log() {
        return folder.resolve(name).resolve("logs/server.log");
    }

    /** The process that {@code start-domain} left running. */
    ProcessHandle process() {
        try {
            String pid = Files.readString(folder.resolve(name).resolve("config/pid"));
            return ProcessHandle.of(Long.parseLong(pid.trim()))
                    .orElseThrow(() -> new StartRefused("The domain has ended: see " + log()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
