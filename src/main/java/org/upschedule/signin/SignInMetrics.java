package org.upschedule.signin;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.problem.ProblemType;

/** Counts sign-ins by how they ended. */
@Component
class SignInMetrics implements SeriesFromStart {

    private static final Metadata SIGN_INS = Described.metric(
            "upschedule_sign_ins",
            "Sign-ins: begun, done, or why not: over (too late, or another browser), cancelled, refused (what the provider sent is not valid), provider-unavailable");

    private static final Map<ProblemType, String> FAILURES = Map.of(
            ProblemType.SIGN_IN_OVER, "over",
            ProblemType.SIGN_IN_CANCELLED, "cancelled",
            ProblemType.SIGN_IN_REFUSED, "refused",
            ProblemType.PROVIDER_UNAVAILABLE, "provider-unavailable");

    private final Counter begun;
    private final Counter done;
    private final Map<ProblemType, Counter> failed = new EnumMap<>(ProblemType.class);

    @Inject
    SignInMetrics(MetricRegistry registry) {
        begun = counter(registry, "begun");
        done = counter(registry, "done");
        FAILURES.forEach((type, outcome) -> failed.put(type, counter(registry, outcome)));
    }

    private static Counter counter(MetricRegistry registry, String outcome) {
        return registry.counter(SIGN_INS, new Tag("outcome", outcome));
    }

    void begun() {
        begun.inc();
    }

    void done() {
        done.inc();
    }

    /** @return the same failure */
    SignInFailedException failed(SignInFailedException failure) {
        Counter counter = failed.get(failure.type());
        if (counter != null) {
            counter.inc();
        }
        return failure;
    }
}
