package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.job.Claim;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.Distribution;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.problem.ProblemType;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.ScheduleKind;

/** Counts how jobs end and times the reading. */
@Component
class WorkMetrics implements SeriesFromStart {

    private static final Metadata JOBS = Described.metric(
            "upschedule_jobs",
            "Jobs by kind and outcome: completed, failed, retried, given-back (no fault of the file) or superseded (taken back meanwhile)");
    private static final Metadata FAILED = Described.metric(
            "upschedule_jobs_failed", "Jobs that failed for good, by their problem and by whose fault it is");
    private static final Metadata FINDINGS =
            Described.metric("upschedule_findings", "Findings in the schedules that were read, by their code");
    private static final Metadata GEOMETRY = Described.metric(
            "upschedule_form_geometry", "Schedules by whether the university's form was laid out as before");
    private static final Metadata MEMORY = Described.metric(
            "upschedule_reading_memory",
            "bytes",
            "Memory that the reading of one PDF may take, by the heap and the workers of this node");

    private static final Metadata REFUSED = Described.metric(
            "upschedule_messages_refused",
            "Deliveries of messages that hold no job's id; the broker makes dead letters of them");

    private static final String UNKNOWN = "UNKNOWN";
    private static final String COMPLETED = "completed";
    private static final String GIVEN_BACK = "given-back";
    private static final String SUPERSEDED = "superseded";

    private static final double[] SECONDS = {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 60};

    private static final Set<ProblemType> OF_FILE = EnumSet.of(
            ProblemType.PASSWORD_NEEDED,
            ProblemType.DAMAGED,
            ProblemType.TOO_MANY_PAGES,
            ProblemType.TOO_COMPLEX,
            ProblemType.NO_TEXT,
            ProblemType.NOT_A_SCHEDULE,
            ProblemType.FILE_GONE);
    private static final Set<ProblemType> OF_SERVICE =
            EnumSet.of(ProblemType.TOOK_TOO_LONG, ProblemType.PROCESSING_FAILED);

    private final MetricRegistry registry;
    private final EndedJobs endedJobs;
    private final Distribution reading;

    @Inject
    WorkMetrics(MetricRegistry registry, EndedJobs endedJobs, WorkerPermits permits) {
        this.registry = registry;
        this.endedJobs = endedJobs;
        this.reading = Distribution.ofSeconds(
                registry, "upschedule_reading", "Time to read one PDF, from its bytes to its entries", SECONDS);
        registry.counter(REFUSED);
        registry.gauge(
                MEMORY, permits, all -> ScheduleReading.memoryOfOne(all.bounds().most()));
        for (ScheduleKind kind : ScheduleKind.values()) {
            registry.counter(JOBS, ended(kind.name(), COMPLETED));
            registry.counter(JOBS, ended(kind.name(), SUPERSEDED));
            registry.counter(GEOMETRY, geometry(kind, true));
            registry.counter(GEOMETRY, geometry(kind, false));
        }
        for (String outcome : Set.of("failed", "retried", GIVEN_BACK, SUPERSEDED)) {
            registry.counter(JOBS, ended(UNKNOWN, outcome));
        }
        OF_FILE.forEach(type -> registry.counter(FAILED, failure(type)));
        OF_SERVICE.forEach(type -> registry.counter(FAILED, failure(type)));
        for (FindingCode code : FindingCode.values()) {
            registry.counter(FINDINGS, new Tag("code", code.code()));
        }
    }

    /** @param written false where the job was taken back meanwhile */
    void completed(Claim claim, ReadSchedule read, boolean written) {
        ScheduleKind kind = read.schedule().kind();
        count(kind.name(), written ? COMPLETED : SUPERSEDED);
        registry.counter(GEOMETRY, geometry(kind, read.geometry().known())).inc();
        if (written) {
            for (Finding finding : read.schedule().findings()) {
                registry.counter(FINDINGS, new Tag("code", finding.code())).inc();
            }
            endedJobs.add(claim.jobId(), EndedJobs.Fault.NONE);
        }
    }

    /** @param written false where the job was taken back meanwhile */
    void failed(Claim claim, ProblemType type, boolean written) {
        count(UNKNOWN, written ? "failed" : SUPERSEDED);
        if (written) {
            registry.counter(FAILED, failure(type)).inc();
            endedJobs.add(claim.jobId(), fault(type));
        }
    }

    void retried() {
        count(UNKNOWN, "retried");
    }

    void givenBack() {
        count(UNKNOWN, GIVEN_BACK);
    }

    /** A message holds no job's id; the broker delivers it some times more before it is a dead letter. */
    void refused() {
        registry.counter(REFUSED).inc();
    }

    void read(long nanos) {
        reading.add(nanos);
    }

    private void count(String kind, String outcome) {
        registry.counter(JOBS, ended(kind, outcome)).inc();
    }

    private static EndedJobs.Fault fault(ProblemType type) {
        return type.ours() ? EndedJobs.Fault.SERVICE : EndedJobs.Fault.FILE;
    }

    private static Tag[] ended(String kind, String outcome) {
        return new Tag[] {new Tag("kind", kind), new Tag("outcome", outcome)};
    }

    private static Tag[] failure(ProblemType type) {
        return new Tag[] {
            new Tag("reason", type.slug()), new Tag("fault", fault(type).label())
        };
    }

    private static Tag[] geometry(ScheduleKind kind, boolean known) {
        return new Tag[] {new Tag("kind", kind.name()), new Tag("known", Boolean.toString(known))};
    }
}
