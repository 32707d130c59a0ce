package org.upschedule.configuration;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.upschedule.Component;

/** A JVM that was told how much memory it may use. */
@Component
class ProductionJvm implements ProductionCheck {

    private static final List<String> BOUNDS = List.of("-Xmx", "-XX:MaxHeapSize=", "-XX:MaxRAMPercentage=");
    private static final long MEGABYTE = 1024L * 1024;

    /** What a node was tried with under load. */
    private static final long LEAST_HEAP = 384 * MEGABYTE;

    @Override
    public List<Shortcoming> shortcomings() {
        return of(
                ManagementFactory.getRuntimeMXBean().getInputArguments(),
                Runtime.getRuntime().maxMemory());
    }

    /** @param heap in bytes; the JVM counts one of its spaces less than it was told */
    static List<Shortcoming> of(List<String> arguments, long heap) {
        if (arguments.stream().noneMatch(argument -> BOUNDS.stream().anyMatch(argument::startsWith))) {
            return List.of(Shortcoming.warning("The heap is not bounded: it takes " + heap / MEGABYTE
                    + " MB, a quarter of what the machine has, whatever else runs there: say -Xmx1g"));
        }
        return Stream.of(heap)
                .filter(size -> size < LEAST_HEAP * 9 / 10)
                .map(size -> Shortcoming.warning(
                        "The heap has " + size / MEGABYTE + " MB: a node needs 384, and 1 GB for crowds: say -Xmx1g"))
                .toList();
    }
}
