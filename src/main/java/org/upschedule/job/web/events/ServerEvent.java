package org.upschedule.job.web.events;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.upschedule.job.JobStatus;
import org.upschedule.job.web.JobView;
import org.upschedule.json.Json;

/**
 * One event as its bytes.
 *
 * @param ending why the stream ends with it; empty where it goes on
 */
record ServerEvent(String text, Optional<JobStream.Ending> ending) {

    /** Of the last event. A program that comes back with it in {@code Last-Event-ID} knows all. */
    static final String END = "end";

    /** Milliseconds after which a program may come back when a stream has ended. */
    private static final String RETRY = "retry: 2000\n";

    /** Keeps proxies from closing a stream in which nothing happens, and shows whether somebody still listens. */
    static final ServerEvent HEARTBEAT = new ServerEvent(":\n\n", Optional.empty());

    static ServerEvent of(JobView job) {
        boolean isLast = job.status() == JobStatus.COMPLETED || job.status() == JobStatus.FAILED;
        String id = isLast ? "id: " + END + "\n" : "";
        return new ServerEvent(
                RETRY + id + "data: " + Json.write(job) + "\n\n",
                isLast ? Optional.of(JobStream.Ending.JOB_ENDED) : Optional.empty());
    }

    /** The job was deleted meanwhile. */
    static ServerEvent gone() {
        return new ServerEvent("event: gone\nid: " + END + "\ndata: {}\n\n", Optional.of(JobStream.Ending.JOB_GONE));
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
