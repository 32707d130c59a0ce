package org.upschedule.shedding;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;

/** Shows what is switched off, and whom that refused. */
@Component
class SheddingMetrics implements SeriesFromStart {

    private final Map<Load, AtomicInteger> percents = new EnumMap<>(Load.class);
    private final Map<Load, Counter> refused = new EnumMap<>(Load.class);

    @Inject
    SheddingMetrics(MetricRegistry registry) {
        for (Load load : Load.values()) {
            Tag tag = new Tag("load", load.key());
            AtomicInteger percent = new AtomicInteger();
            percents.put(load, percent);
            registry.gauge(
                    Described.metric(
                            "upschedule_shedding_percent",
                            "Share of these requests that an administrator has switched off, as this node knows it; 0 where none is"),
                    percent,
                    AtomicInteger::get,
                    tag);
            refused.put(
                    load,
                    registry.counter(
                            Described.metric(
                                    "upschedule_shedding_refused",
                                    "Requests that were refused because an administrator has switched them off"),
                            tag));
        }
    }

    void known(List<Shed> now) {
        percents.forEach((load, percent) -> percent.set(now.stream()
                .filter(shed -> shed.load() == load)
                .mapToInt(Shed::percent)
                .sum()));
    }

    void refused(Load load) {
        refused.get(load).inc();
    }
}
