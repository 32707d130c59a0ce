package org.upschedule.job.web.events;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.job.web.JobViews;
import org.upschedule.rounds.Round;

/** Looks up all jobs that somebody watches, by one query, and tells what has changed. Where nobody watches it asks nothing. */
@Component
public class JobStreamsRound implements Round {

    private final JobStreams streams;
    private final JobViews views;
    private final Duration interval;

    @Inject
    JobStreamsRound(JobStreams streams, JobViews views, StreamsConfig config) {
        this.streams = streams;
        this.views = views;
        this.interval = config.interval();
    }

    @Override
    public String name() {
        return "job-streams";
    }

    @Override
    public Duration interval() {
        return interval;
    }

    @Override
    public boolean run() {
        Set<UUID> watched = streams.watched();
        if (!watched.isEmpty()) {
            streams.tell(watched, views.of(watched));
        }
        return false;
    }
}
