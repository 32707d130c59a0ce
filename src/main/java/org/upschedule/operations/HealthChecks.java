package org.upschedule.operations;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.upschedule.Component;

/** The checks behind {@code /health}. */
@Component
class HealthChecks {

    private final Dependencies dependencies;

    @Inject
    HealthChecks(Dependencies dependencies) {
        this.dependencies = dependencies;
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

    /** Without Redis the product goes on, but slower: degraded, not down. */
    @Produces
    @Readiness
    HealthCheck redis() {
        return () -> {
            Dependencies.Answer answer = dependencies.of("redis");
            return HealthCheckResponse.named("redis")
                    .up()
                    .withData("degraded", !answer.up())
                    .withData("detail", answer.detail())
                    .build();
        };
    }

    private HealthCheckResponse required(String name) {
        Dependencies.Answer answer = dependencies.of(name);
        return HealthCheckResponse.named(name)
                .status(answer.up())
                .withData("detail", answer.detail())
                .build();
    }
}
