package org.upschedule.operations;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.upschedule.Component;
import org.upschedule.limits.CallerLimits;

/** The checks behind {@code /health}. */
@Component
class HealthChecks {

    private final Dependencies dependencies;
    private final CallerLimits limits;
    private final NodeRound nodes;

    @Inject
    HealthChecks(Dependencies dependencies, CallerLimits limits, NodeRound nodes) {
        this.nodes = nodes;
        this.dependencies = dependencies;
        this.limits = limits;
    }

    /** Alive as long as it answers: an outage of a server is no reason to restart this one. */
    @Produces
    @Liveness
    HealthCheck application() {
        return () -> HealthCheckResponse.up("application");
    }

    /** Without PostgreSQL nobody can be served: the one server that decides whether a balancer should send callers here. */
    @Produces
    @Readiness
    HealthCheck database() {
        return () -> {
            Dependencies.Answer answer = dependencies.of("database");
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("database").status(answer.up()).withData("detail", answer.detail());
            nodes.connections().ifPresent(connections -> response.withData("connections", connections.sentence())
                    .withData("tooManyConnections", connections.areTooMany()));
            return response.build();
        };
    }

    /** Without the broker uploads are accepted and wait in the outbox; all nodes share it, so that no other would do better. */
    @Produces
    @Readiness
    HealthCheck broker() {
        return () -> degradable("broker").build();
    }

    /** Without Redis the product goes on, but slower, and each node limits callers alone. */
    @Produces
    @Readiness
    HealthCheck redis() {
        return () -> degradable("redis")
                .withData("limits", whoCounts(dependencies.of("redis").up()))
                .build();
    }

    private String whoCounts(boolean redisIsUp) {
        if (!limits.areEnabled()) {
            return "off";
        }
        return redisIsUp ? "counted by all nodes together" : "counted by each node alone";
    }

    /** A server without which this node still serves its callers: up, and marked where it does not answer. */
    private HealthCheckResponseBuilder degradable(String name) {
        Dependencies.Answer answer = dependencies.of(name);
        return HealthCheckResponse.named(name)
                .up()
                .withData("degraded", !answer.up())
                .withData("detail", answer.detail());
    }
}
