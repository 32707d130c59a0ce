package org.upschedule.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How values are distributed, as PromQL's {@code histogram_quantile} takes it: one counter for each bound with the values up to it (tag
 * {@code le}; {@code +Inf} counts all), and one counter with their sum. Counters, because Payara counts the buckets of its own histograms
 * and timers in a sample that forgets (docs/adr/0030-distributions-as-counters.md).
 */
public final class Distribution {

    private static final double NANOS = 1e9;

    private final double scale;
    private final double[] bounds;
    private final List<Counter> upTo;
    private final Counter sum;

    private Distribution(
            MetricRegistry registry, String name, Unit unit, String description, double[] bounds, Tag... tags) {
        this.scale = unit.scale;
        this.bounds = bounds.clone();
        this.upTo = new ArrayList<>();
        String suffix = "_" + unit.base;
        for (double bound : bounds) {
            upTo.add(bucket(registry, name + suffix, description, plain(bound), tags));
        }
        upTo.add(bucket(registry, name + suffix, description, "+Inf", tags));
        this.sum = registry.counter(Described.metric(name, unit.counted, description + ": the sum"), tags);
    }

    private enum Unit {
        SECONDS("seconds", MetricUnits.NANOSECONDS, NANOS),
        BYTES("bytes", MetricUnits.BYTES, 1);

        private final String base;
        private final String counted;
        private final double scale;

        Unit(String base, String counted, double scale) {
            this.base = base;
            this.counted = counted;
            this.scale = scale;
        }
    }

    /** Becomes {@code name_seconds_bucket_total} and {@code name_seconds_total}. {@link #add} takes nanoseconds, the bounds are seconds. */
    public static Distribution ofSeconds(
            MetricRegistry registry, String name, String description, double[] bounds, Tag... tags) {
        return new Distribution(registry, name, Unit.SECONDS, description, bounds, tags);
    }

    /** Becomes {@code name_bytes_bucket_total} and {@code name_bytes_total}. */
    public static Distribution ofBytes(
            MetricRegistry registry, String name, String description, double[] bounds, Tag... tags) {
        return new Distribution(registry, name, Unit.BYTES, description, bounds, tags);
    }

    /** @param value in nanoseconds or bytes; below 0 counts as 0 */
    public void add(long value) {
        long counted = Math.max(0, value);
        double scaled = counted / scale;
        for (int i = 0; i < bounds.length; i++) {
            if (scaled <= bounds[i]) {
                upTo.get(i).inc();
            }
        }
        upTo.get(bounds.length).inc();
        sum.inc(counted);
    }

    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    private static Counter bucket(MetricRegistry registry, String name, String description, String bound, Tag... tags) {
        Tag[] withBound = Arrays.copyOf(tags, tags.length + 1);
        withBound[tags.length] = new Tag("le", bound);
        return registry.counter(Described.metric(name + "_bucket", description + ": how many up to le"), withBound);
    }
}
