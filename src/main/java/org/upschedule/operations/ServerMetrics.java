package org.upschedule.operations;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;

/** Which other servers answer this node, as its health says it. */
@Component
class ServerMetrics implements SeriesFromStart {

    @Inject
    ServerMetrics(MetricRegistry registry, Dependencies dependencies) {
        for (String server : List.of("database", "broker", "redis")) {
            registry.gauge(
                    Described.metric(
                            "upschedule_server_up",
                            "1 while the server answers this node's probe, 0 while it does not"),
                    dependencies,
                    found -> found.of(server).up() ? 1 : 0,
                    new Tag("server", server));
        }
    }
}
