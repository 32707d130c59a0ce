package org.upschedule.signin;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes ended sign-ins whose cookies count for nothing by themselves. */
@Component
public class EndedSignInsRound extends DeletionRound {

    private final UnusedAccounts unused;

    @Inject
    EndedSignInsRound(UnusedAccounts unused, RetentionConfig config, MetricRegistry metrics) {
        super("ended-sign-ins", config, metrics);
        this.unused = unused;
    }

    @Override
    protected Batch deleteBatch() {
        return Batch.of(unused.deleteEnded());
    }
}
