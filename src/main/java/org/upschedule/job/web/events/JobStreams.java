package org.upschedule.job.web.events;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.servlet.ServletOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.admission.Budget;
import org.upschedule.admission.Budgets;
import org.upschedule.admission.NoRoomException;
import org.upschedule.job.web.JobView;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/** The streams that are open on this node. */
@Component
class JobStreams implements SeriesFromStart {

    private static final Metadata ENDED =
            Described.metric("upschedule_job_streams_ended", "Streams of events that have ended, by why");

    private final StreamsConfig config;
    private final Budget budget;
    private final MetricRegistry registry;
    private final Set<JobStream> open = ConcurrentHashMap.newKeySet();

    @Inject
    JobStreams(StreamsConfig config, Budgets budgets, MetricRegistry registry) {
        this.config = config;
        this.budget = budgets.budget("job-streams", config.max());
        this.registry = registry;
        for (JobStream.Ending why : JobStream.Ending.values()) {
            registry.counter(ENDED, tag(why));
        }
    }

    /**
     * Tells what the job is now, and what it becomes.
     *
     * @param end ends the answer
     * @throws NoRoomException where the node has as many as it may
     * @throws ProblemException where the owner has
     */
    void open(UUID owner, JobView job, ServletOutputStream out, Runnable end) {
        JobStream stream = new JobStream(owner, job.id(), out, end, this::ended);
        add(stream);
        stream.tell(ServerEvent.of(job));
        out.setWriteListener(stream);
    }

    private synchronized void add(JobStream stream) {
        long hers = open.stream()
                .filter(other -> other.owner().equals(stream.owner()))
                .count();
        if (hers >= config.maxOfOwner()) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "You follow " + hers + " jobs already. Please ask for their state now and then instead.");
        }
        if (!budget.tryTake(1)) {
            throw new NoRoomException();
        }
        open.add(stream);
    }

    private void ended(JobStream stream, JobStream.Ending why) {
        if (open.remove(stream)) {
            budget.giveBack(1);
            registry.counter(ENDED, tag(why)).inc();
        }
    }

    private static Tag tag(JobStream.Ending why) {
        return new Tag("why", why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The jobs that somebody watches. */
    Set<UUID> watched() {
        return open.stream().map(JobStream::job).collect(Collectors.toSet());
    }

    /**
     * @param watched the jobs that were looked up; streams of others were opened since
     * @param found those of them that are there
     */
    void tell(Set<UUID> watched, List<JobView> found) {
        Map<UUID, JobView> jobs = found.stream().collect(Collectors.toMap(JobView::id, Function.identity()));
        for (JobStream stream : open) {
            if (watched.contains(stream.job())) {
                JobView job = jobs.get(stream.job());
                stream.tell(job == null ? ServerEvent.gone() : ServerEvent.of(job));
            }
        }
    }

    /** Lets each stream show that it is alive, and ends those whose time is over. */
    void heartbeat() {
        for (JobStream stream : open) {
            stream.heartbeat();
            if (stream.ageInNanos() > config.maxTime().toNanos()) {
                stream.end(JobStream.Ending.TIME_OVER);
            }
        }
    }

    @PreDestroy
    void stop() {
        open.forEach(stream -> stream.end(JobStream.Ending.STOPPED));
    }
}
