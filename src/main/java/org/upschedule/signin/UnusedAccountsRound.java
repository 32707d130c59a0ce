package org.upschedule.signin;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes accounts that have nothing and that nobody has used for long. */
@Component
public class UnusedAccountsRound extends DeletionRound {

    private final UnusedAccounts unused;

    @Inject
    UnusedAccountsRound(UnusedAccounts unused, RetentionConfig config, MetricRegistry metrics) {
        super("accounts", config, metrics);
        this.unused = unused;
    }

    @Override
    protected Batch deleteBatch() {
        AccountGateway.Unused batch = unused.deleteAccounts();
        return new Batch(batch.deleted(), batch.deleted() + batch.kept() > 0);
    }
}
