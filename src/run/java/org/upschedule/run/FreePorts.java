package org.upschedule.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address. */
public final class FreePorts {
    /** Nothing but this machine reaches a server that is bound here. */
    public static final String LOOPBACK = "127.0.0.1";

    /**
     * Below those that systems give to outgoing connections (Linux: from 32768 on), and a part of its own for each JVM of tests that run
     * beside one another: else somebody takes a port between its choice and its use.
     */
    private static final int FIRST = 10_000;

    private static final int OF_A_JVM = 5_000;
    private static final int JVM = Integer.getInteger("tests.jvm", 0);

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    /** One that this JVM has not been given yet. */
    public static synchronized int any() {
        int first = FIRST + JVM * OF_A_JVM;
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(first, first + OF_A_JVM);
            if (!isTaken(port) && GIVEN.add(port)) {
                return port;
            }
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
