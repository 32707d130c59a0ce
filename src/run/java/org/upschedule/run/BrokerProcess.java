package org.upschedule.run;

import java.net.URI;
import org.apache.activemq.broker.BrokerFactory;
import org.apache.activemq.broker.BrokerService;

/** The entry of a broker that runs alone. */
public final class BrokerProcess {
    private BrokerProcess() {}

    /** @param arguments where the broker's configuration is, as {@code xbean:file:…} */
    public static void main(String[] arguments) throws Exception {
        BrokerService broker = BrokerFactory.createBroker(URI.create(arguments[0]));
        broker.setUseShutdownHook(true);
        broker.start();
        broker.waitUntilStopped();
    }
}
