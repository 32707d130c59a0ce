package org.upschedule.job.web;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.job.Job;
import org.upschedule.job.JobNotCompletedException;
import org.upschedule.job.JobStatus;
import org.upschedule.job.JobSubmission;
import org.upschedule.job.Jobs;
import org.upschedule.job.NoSuchJobException;
import org.upschedule.request.RequestId;

/** Jobs with their places in the queue. */
@Component
public class JobViews {

    private final Jobs jobs;
    private final JobSubmission submission;

    @Inject
    JobViews(Jobs jobs, JobSubmission submission) {
        this.jobs = jobs;
        this.submission = submission;
    }

    /** @throws NoSuchJobException where the owner has no such job */
    public JobView get(UUID ownerId, UUID id) {
        return jobs.find(ownerId, id)
                .flatMap(job -> job.wasRefusedByAnOlderReader()
                        ? submission.readAgainIfKept(id, RequestId.current())
                        : Optional.of(job))
                .map(this::view)
                .orElseThrow(JobViews::notFound);
    }

    /** Newest first. */
    List<JobView> list(UUID ownerId) {
        return jobs.list(ownerId).stream().map(this::view).toList();
    }

    /** Those that are there, whoever owns them. */
    public List<JobView> of(Collection<UUID> ids) {
        return jobs.all(ids).stream().map(this::view).toList();
    }

    private JobView view(Job job) {
        boolean waits = job.status() == JobStatus.QUEUED;
        return JobView.of(job, waits ? Optional.of(jobs.queuePosition(job)) : Optional.empty());
    }

    static NoSuchJobException notFound() {
        return new NoSuchJobException("There is no such job, or it is not yours.");
    }

    static JobNotCompletedException notCompleted() {
        return new JobNotCompletedException("The PDF is still being read. Ask again in a moment.");
    }
}
