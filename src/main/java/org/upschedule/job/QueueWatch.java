package org.upschedule.job;

import java.time.Duration;
import org.upschedule.Component;

/** How the queue was when this node looked at it last, some seconds ago: whoever asks costs no query. */
@Component
public class QueueWatch {

    private volatile Duration oldest = Duration.ZERO;

    public void seen(QueueState state) {
        oldest = state.oldest();
    }

    /** How long the oldest job has waited for a worker. */
    public Duration oldest() {
        return oldest;
    }
}
