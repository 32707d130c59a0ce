package org.upschedule.nodes;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Which faults are tried: with {@code -Dfaults=all} all of them for 25 seconds, else a choice, for as long as it takes to be seen. */
public final class FaultForm {

    private static final List<String> SERVERS = List.of("node", "broker", "PostgreSQL", "Redis");
    public static final Duration LONG = Duration.ofSeconds(25);
    private static final Duration SHORT = Duration.ofSeconds(6);

    private FaultForm() {}

    public static boolean isFull() {
        return "all".equals(System.getProperty("faults"));
    }

    /** Those that need nothing between the servers. */
    static Stream<Arguments> direct() {
        if (isFull()) {
            return Stream.of(Fault.KILLED, Fault.STOPPED)
                    .flatMap(fault -> SERVERS.stream().map(server -> Arguments.of(server, fault, LONG)));
        }
        return Stream.of(
                Arguments.of("node", Fault.KILLED, SHORT),
                Arguments.of("node", Fault.STOPPED, Duration.ofSeconds(20)),
                Arguments.of("PostgreSQL", Fault.KILLED, SHORT),
                Arguments.of("broker", Fault.KILLED, SHORT),
                Arguments.of("Redis", Fault.KILLED, SHORT));
    }

    static Stream<Arguments> slow() {
        return SERVERS.stream().map(server -> Arguments.of(server, Fault.SLOW, LONG));
    }

    /** After which those that began first have been given up. */
    static Duration lastsLongerThanAStatement() {
        return isFull() ? LONG : Duration.ofSeconds(12);
    }

    /** Until all is well again: the goal, and what a machine that builds may need. */
    public static Duration bound() {
        return Duration.ofSeconds(isFull() ? 30 : 120);
    }
}
