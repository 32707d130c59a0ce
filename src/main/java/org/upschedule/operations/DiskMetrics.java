package org.upschedule.operations;

import jakarta.inject.Inject;
import java.io.File;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;

/** Room where files that come in are held until they are whole. The database's disk is the database's to watch. */
@Component
class DiskMetrics implements SeriesFromStart {

    @Inject
    DiskMetrics(MetricRegistry registry) {
        File folder = new File(System.getProperty("java.io.tmpdir"));
        registry.gauge(
                Described.metric(
                        "upschedule_disk_free", "bytes", "Free bytes on the disk of this node's temporary files"),
                folder,
                File::getUsableSpace);
        registry.gauge(
                Described.metric("upschedule_disk_size", "bytes", "Size of the disk of this node's temporary files"),
                folder,
                File::getTotalSpace);
    }
}
