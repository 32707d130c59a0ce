package org.upschedule.audit;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes what administrators did long ago. */
@Component
public class AuditRound extends DeletionRound {

    private final AuditGateway entries;
    private final AuditConfig audit;
    private final RetentionConfig retention;

    @Inject
    AuditRound(AuditGateway entries, AuditConfig audit, RetentionConfig retention, MetricRegistry metrics) {
        super("audit-entries", retention, metrics);
        this.entries = entries;
        this.audit = audit;
        this.retention = retention;
    }

    /** One statement, which is its own transaction. */
    @Override
    protected Batch deleteBatch() {
        return Batch.of(entries.deleteOlderThan(audit.kept(), retention.batchSize()));
    }
}
