package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.job.JobTimeGateway;
import org.upschedule.metrics.Distribution;
import org.upschedule.metrics.SeriesFromStart;

/**
 * How long students waited for the jobs that this node ended, from the upload to the end, by the database's clock: the upload may have
 * come in at another node. The times are asked for now and then, for many jobs at once, so that a job costs no statement more. A crash
 * loses those of one interval.
 */
@Component
public class EndedJobs implements SeriesFromStart {

    /** So many jobs are remembered; further ones are not timed. */
    private static final int MOST = 10_000;

    private static final int BATCH = 500;

    private static final double[] SECONDS = {0.1, 0.3, 1, 2, 5, 10, 30, 60, 300};

    private final JobTimeGateway times;
    private final Map<UUID, Fault> ended = new ConcurrentHashMap<>();
    private final Map<Fault, Distribution> waits = new EnumMap<>(Fault.class);

    /** Who is to blame for how a job ended. */
    enum Fault {
        NONE,
        FILE,
        SERVICE;

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Inject
    EndedJobs(JobTimeGateway times, MetricRegistry registry) {
        this.times = times;
        for (Fault fault : Fault.values()) {
            waits.put(
                    fault,
                    Distribution.ofSeconds(
                            registry,
                            "upschedule_job_wait",
                            "Time from the upload to the end of its job, by whose fault it was if nothing could be read",
                            SECONDS,
                            new Tag("fault", fault.label())));
        }
    }

    void add(UUID jobId, Fault fault) {
        if (ended.size() < MOST) {
            ended.put(jobId, fault);
        }
    }

    /** Asks for the times of those that have ended since; what was deleted meanwhile has none. */
    public void measure() {
        while (!ended.isEmpty()) {
            Map<UUID, Fault> batch = take();
            try {
                Map<UUID, Duration> waited = times.waits(batch.keySet());
                waited.forEach((id, wait) -> waits.get(batch.get(id)).add(wait.toNanos()));
            } catch (RuntimeException e) {
                batch.forEach(ended::putIfAbsent);
                throw e;
            }
        }
    }

    private Map<UUID, Fault> take() {
        Map<UUID, Fault> batch = new HashMap<>();
        for (Iterator<UUID> ids = ended.keySet().iterator(); ids.hasNext() && batch.size() < BATCH; ) {
            UUID id = ids.next();
            batch.put(id, ended.remove(id));
        }
        return batch;
    }
}
