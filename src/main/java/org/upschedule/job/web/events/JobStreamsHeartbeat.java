package org.upschedule.job.web.events;

import jakarta.inject.Inject;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;

/** Goes on while the database is away. */
@Component
public class JobStreamsHeartbeat implements Round {

    /** Proxies close connections in which nothing happens for 30 to 60 seconds. */
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final JobStreams streams;

    @Inject
    JobStreamsHeartbeat(JobStreams streams) {
        this.streams = streams;
    }

    @Override
    public String name() {
        return "job-streams-heartbeat";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Lane lane() {
        return Lane.LOCAL;
    }

    @Override
    public boolean run() {
        streams.heartbeat();
        return false;
    }
}
