package org.upschedule.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.upschedule.redis.RedisUnavailableException;

/**
 * Lets requests go on or not, by what all nodes counted together; while Redis cannot be asked, by what this node counted alone.
 * Application-scoped, because Payara ignores fault-tolerance annotations on other scopes.
 */
@ApplicationScoped
public class Limits {

    private SharedWindows shared;
    private NodeWindows alone;
    private LimitMetrics metrics;

    /** For the container's client proxy. */
    protected Limits() {}

    @Inject
    Limits(SharedWindows shared, NodeWindows alone, LimitMetrics metrics) {
        this.shared = shared;
        this.alone = alone;
        this.metrics = metrics;
    }

    /**
     * Counts a request for all of its limits, or for none where one of them is used up.
     *
     * @param cost 1 for a request, 0 to ask where the caller stands
     */
    @Fallback(fallbackMethod = "takeAlone", applyOn = RedisUnavailableException.class)
    public Verdict take(List<Limit> limits, int cost) {
        Verdict verdict = shared.take(limits, cost);
        metrics.counted(true, verdict);
        return verdict;
    }

    /** Whether the last request was counted together with those of the other nodes. */
    public boolean areShared() {
        return metrics.areShared();
    }

    /** How many requests a limit has refused on this node since its start. */
    public long refused(String limit) {
        return metrics.refused(limit);
    }

    /** Called by the container, where the method above fails. */
    Verdict takeAlone(List<Limit> limits, int cost) {
        Verdict verdict = alone.take(limits, cost);
        metrics.counted(false, verdict);
        return verdict;
    }
}
