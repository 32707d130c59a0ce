package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ports of the loopback address. */
public final class FreePorts {
    /** Nothing but this machine reaches a server that is bound here. */
    public static final String LOOPBACK = "127.0.0.1";

    private FreePorts() {}

    public static int any() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many different ones. */
    public static List<Integer> any(int count) {
        Set<Integer> ports = new LinkedHashSet<>();
        while (ports.size() < count) {
            ports.add(any());
        }
        return List.copyOf(ports);
    }

    /** The wanted port, or any free one for 0. */
    public static int wantedOrAny(int wanted, String property) {
        if (wanted == 0) {
            return any();
        }
        refuseTaken(wanted, property);
        return wanted;
    }

    /** @param property the property that changes the port, as typed after {@code -D} */
    public static void refuseTaken(int port, String property) {
        if (isTaken(port)) {
            throw new StartRefused("Port " + port + " is taken by another program: stop that, or choose another with -D"
                    + property + "=<port>.");
        }
    }

    static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: a port that only waits for late packets of closed connections is free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
