package org.upschedule.problem.web;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;

/** Counts the problems that requests were answered with, by type. */
@Component
class RefusalMetrics implements SeriesFromStart {

    private static final Metadata PROBLEMS =
            Described.metric("upschedule_problems", "Requests that were answered with a problem, by its type");

    private final MetricRegistry registry;

    @Inject
    RefusalMetrics(MetricRegistry registry) {
        this.registry = registry;
        for (ProblemType type : ProblemType.values()) {
            registry.counter(PROBLEMS, new Tag("type", type.slug()));
        }
    }

    /** @return the same problem */
    Problem counted(Problem problem) {
        registry.counter(PROBLEMS, new Tag("type", problem.type().slug())).inc();
        return problem;
    }
}
