package org.upschedule.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.upschedule.Component;
import org.upschedule.metrics.SeriesFromStart;

/** Makes every bean with series at deployment, so that a scrape shows them before their first event. */
@Component
class MetricsStart {

    private final Instance<SeriesFromStart> series;

    @Inject
    MetricsStart(@Any Instance<SeriesFromStart> series) {
        this.series = series;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object deployment) {
        for (Instance.Handle<SeriesFromStart> one : series.handles()) {
            one.get();
        }
    }
}
