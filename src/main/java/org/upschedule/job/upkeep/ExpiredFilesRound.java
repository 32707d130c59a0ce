package org.upschedule.job.upkeep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.retention.DeletionRound;
import org.upschedule.retention.RetentionConfig;

/** Deletes PDFs whose time has come. */
@Singleton
public class ExpiredFilesRound extends DeletionRound {

    private final ExpiredFiles files;

    @Inject
    ExpiredFilesRound(ExpiredFiles files, RetentionConfig config, MetricRegistry metrics) {
        super("files", config, metrics);
        this.files = files;
    }

    @Override
    protected int deleteBatch() {
        return files.deleteBatch();
    }
}
