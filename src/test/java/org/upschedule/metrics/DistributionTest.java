package org.upschedule.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private final Map<String, Long> counted = new TreeMap<>();

    /** Knows counters alone, by the names that they are registered with. */
    private final MetricRegistry registry = proxy(MetricRegistry.class, arguments -> {
        String name = ((Metadata) arguments[0]).getName()
                + Arrays.stream((Tag[]) arguments[1])
                        .map(tag -> tag.getTagName() + "=" + tag.getTagValue())
                        .collect(Collectors.joining(",", "{", "}"));
        counted.put(name, 0L);
        return proxy(Counter.class, by -> counted.merge(name, by == null ? 1 : (long) by[0], Long::sum));
    });

    @FunctionalInterface
    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object value = answer.to(arguments);
                    return method.getReturnType() == void.class ? null : value;
                }));
    }

    @Test
    void eachBoundCountsAllUpToIt() {
        Distribution time =
                Distribution.ofSeconds(registry, "reading", "Time", new double[] {0.5, 10}, new Tag("fault", "none"));
        assertThat(counted.values()).as("before the first").containsOnly(0L);

        time.add(500_000_000);
        time.add(2_000_000_000);
        time.add(11_000_000_000L);

        assertThat(counted)
                .containsOnly(
                        Map.entry("reading_seconds_bucket{fault=none,le=0.5}", 1L),
                        Map.entry("reading_seconds_bucket{fault=none,le=10}", 2L),
                        Map.entry("reading_seconds_bucket{fault=none,le=+Inf}", 3L),
                        Map.entry("reading{fault=none}", 13_500_000_000L));
    }

    @Test
    void clockThatWentBackTakesNothingAway() {
        Distribution size = Distribution.ofBytes(registry, "upload", "Size", new double[] {1e6});

        size.add(-5);

        assertThat(counted)
                .containsOnly(
                        Map.entry("upload_bytes_bucket{le=1000000}", 1L),
                        Map.entry("upload_bytes_bucket{le=+Inf}", 1L),
                        Map.entry("upload{}", 0L));
    }
}
