package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes PDFs whose time has come. */
@Component
public class ExpiredFilesRound extends DeletionRound {

    private final ExpiredFiles files;

    @Inject
    ExpiredFilesRound(ExpiredFiles files, RetentionConfig config, MetricRegistry metrics) {
        super("files", config, metrics);
        this.files = files;
    }

    @Override
    protected Batch deleteBatch() {
        return Batch.of(files.deleteBatch());
    }
}
