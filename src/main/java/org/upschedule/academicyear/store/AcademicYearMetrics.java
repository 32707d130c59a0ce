package org.upschedule.academicyear.store;

import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;

/** How long the known dates of academic years still last. */
@Component
class AcademicYearMetrics {

    private static final Metadata DAYS_LEFT = Described.metric(
            "upschedule_academic_year_days_left",
            "Days until the last day of the last known academic year; negative once it is over");

    private final AtomicReference<Double> daysLeft = new AtomicReference<>(Double.NaN);

    @Inject
    AcademicYearMetrics(MetricRegistry registry) {
        registry.gauge(DAYS_LEFT, daysLeft, AtomicReference::get);
    }

    void daysLeft(long days) {
        daysLeft.set((double) days);
    }
}
