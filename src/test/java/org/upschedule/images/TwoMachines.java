package org.upschedule.images;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two network namespaces with a cable between them: a machine that runs containers, and somebody outside of it. Bridges, ports and rules of the
 * containers are on that machine alone, and not on the one that runs the test.
 */
final class TwoMachines implements AutoCloseable {

    /** Their addresses on the cable, of those that are nobody's: RFC 5737, section 3. */
    static final String MACHINE = "192.0.2.1";

    static final String OUTSIDE = "192.0.2.2";

    /** What {@code ip netns} calls them. */
    private static final String MACHINE_NAME = "upschedule-machine";

    private static final String OUTSIDE_NAME = "upschedule-outside";

    /** Those of a test that was killed are replaced. */
    TwoMachines() {
        close();
        Stream.of(MACHINE_NAME, OUTSIDE_NAME).forEach(name -> ip("netns", "add", name));
        ip(
                "link",
                "add",
                "cable",
                "netns",
                MACHINE_NAME,
                "type",
                "veth",
                "peer",
                "name",
                "cable",
                "netns",
                OUTSIDE_NAME);
        connect(MACHINE_NAME, MACHINE);
        connect(OUTSIDE_NAME, OUTSIDE);
        // Whatever the machine would pass on, somebody outside may try to reach by it.
        ip("-n", OUTSIDE_NAME, "route", "add", "default", "via", MACHINE);
    }

    private static void connect(String name, String address) {
        ip("-n", name, "link", "set", "lo", "up");
        ip("-n", name, "address", "add", address + "/30", "dev", "cable");
        ip("-n", name, "link", "set", "cable", "up");
    }

    private static void ip(String... arguments) {
        new Command(Stream.concat(Stream.of("ip"), Stream.of(arguments)).toList(), Map.of()).expect();
    }

    /** The namespace of the machine, as a file. */
    static String machine() {
        return "/run/netns/" + MACHINE_NAME;
    }

    static String outside() {
        return "/run/netns/" + OUTSIDE_NAME;
    }

    /** The command within one of the two. */
    static Command in(String network, String... words) {
        return new Command(
                Stream.concat(Stream.of("nsenter", "--net=" + network), Stream.of(words))
                        .toList(),
                Map.of());
    }

    /** Whether somebody there gets a connection. */
    static boolean reaches(String network, String host, int port) {
        return in(network, "timeout", "2", "bash", "-c", "</dev/tcp/" + host + "/" + port)
                        .run()
                        .code()
                == 0;
    }

    /**
     * Ports that the machine listens on.
     *
     * @param loopback for itself alone, or for others
     */
    static Set<Integer> listeners(boolean loopback) {
        return in(machine(), "ss", "-ltnH")
                .expect()
                .lines()
                .map(line -> line.strip().split("\\s+")[3])
                .filter(address -> address.matches("(127\\..*|\\[::1].*)") == loopback)
                .map(address -> Integer.valueOf(address.substring(address.lastIndexOf(':') + 1)))
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        String there = Command.of("ip", "netns", "list").expect();
        List.of(MACHINE_NAME, OUTSIDE_NAME).stream()
                .filter(there::contains)
                .forEach(name -> ip("netns", "delete", name));
    }
}
