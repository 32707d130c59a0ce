package org.upschedule.joining;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes links whose time is over. */
@Component
public class ExpiredLinksRound extends DeletionRound {

    private final ExpiredLinks links;

    @Inject
    ExpiredLinksRound(ExpiredLinks links, RetentionConfig config, MetricRegistry metrics) {
        super("joining-links", config, metrics);
        this.links = links;
    }

    @Override
    protected Batch deleteBatch() {
        return Batch.of(links.deleteBatch());
    }
}
