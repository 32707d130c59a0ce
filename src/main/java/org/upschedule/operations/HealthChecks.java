package org.upschedule.operations;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.upschedule.Component;
import org.upschedule.limits.CallerLimits;

/** The checks behind {@code /health}. */
@Component
class HealthChecks {

    private final Dependencies dependencies;
    private final CallerLimits limits;

    @Inject
    HealthChecks(Dependencies dependencies, CallerLimits limits) {
        this.dependencies = dependencies;
        this.limits = limits;
    }

    /** Alive as long as it answers: an outage of a server is no reason to restart this one. */
    @Produces
    @Liveness
    HealthCheck application() {
        return () -> HealthCheckResponse.up("application");
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> required("database");
    }

    @Produces
    @Readiness
    HealthCheck broker() {
        return () -> required("broker");
    }

    /** Without Redis the product goes on, but slower, and each node limits callers alone: degraded, not down. */
    @Produces
    @Readiness
    HealthCheck redis() {
        return () -> {
            Dependencies.Answer answer = dependencies.of("redis");
            return HealthCheckResponse.named("redis")
                    .up()
                    .withData("degraded", !answer.up())
                    .withData("detail", answer.detail())
                    .withData("limits", whoCounts(answer.up()))
                    .build();
        };
    }

    private String whoCounts(boolean redisIsUp) {
        if (!limits.areEnabled()) {
            return "off";
        }
        return redisIsUp ? "counted by all nodes together" : "counted by each node alone";
    }

    private HealthCheckResponse required(String name) {
        Dependencies.Answer answer = dependencies.of(name);
        return HealthCheckResponse.named(name)
                .status(answer.up())
                .withData("detail", answer.detail())
                .build();
    }
}
