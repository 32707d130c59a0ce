package org.upschedule.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.broker.BrokerFactory;
import org.apache.activemq.broker.BrokerPlugin;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.security.AuthenticationUser;
import org.apache.activemq.security.SimpleAuthenticationPlugin;

/**
 * The entry of a broker that runs alone. Where {@code BROKER_PASSWORD_FILE} in its environment names a file, it serves only who gives the
 * password in it, as the user {@code upschedule}; without it, whoever reaches its port.
 */
public final class BrokerProcess {

    /** As {@code payara-config/activemq/adapter.asadmin} names the nodes. */
    private static final String NODES = "upschedule";

    static final String PASSWORD_FILE = "BROKER_PASSWORD_FILE";

    private BrokerProcess() {}

    /** @param arguments where the broker's configuration is, as {@code xbean:file:…} */
    public static void main(String[] arguments) throws Exception {
        BrokerService broker = BrokerFactory.createBroker(URI.create(arguments[0]));
        broker.setUseShutdownHook(true);
        String file = System.getenv(PASSWORD_FILE);
        if (file != null) {
            ask(broker, password(Path.of(file)));
        }
        broker.start();
        broker.waitUntilStopped();
    }

    private static String password(Path file) throws IOException {
        String password = Files.readString(file).strip();
        if (password.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no password");
        }
        return password;
    }

    private static void ask(BrokerService broker, String password) {
        BrokerPlugin asks = new SimpleAuthenticationPlugin(List.of(new AuthenticationUser(NODES, password, NODES)));
        broker.setPlugins(Stream.concat(Arrays.stream(broker.getPlugins()), Stream.of(asks))
                .toArray(BrokerPlugin[]::new));
    }
}
