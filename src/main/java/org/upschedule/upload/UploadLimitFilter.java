package org.upschedule.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.upschedule.admission.NoRoomException;
import org.upschedule.job.QueueWatch;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/**
 * Refuses before a byte is read: a body that says that it is too large, and any while so many uploads wait to be stored, or the queue is so
 * old, that students wait already. Feeds and reads are never refused for that.
 */
@Dependent
@Provider
@UploadLimit
public class UploadLimitFilter implements ContainerRequestFilter {

    private final UploadConfig config;
    private final UploadIntake intake;
    private final QueueWatch queue;
    private final UploadMetrics metrics;

    @Context
    private HttpServletRequest http;

    @Inject
    public UploadLimitFilter(UploadConfig config, UploadIntake intake, QueueWatch queue, UploadMetrics metrics) {
        this.config = config;
        this.intake = intake;
        this.queue = queue;
        this.metrics = metrics;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        // Not the request's own length: that is an int, and a fault where the header says more
        if (http.getContentLengthLong() > UploadIntake.maxBody(config)) {
            throw tooLarge(config.maxBytes());
        }
        if (intake.isCrowded() || queue.oldest().compareTo(config.shedAfter()) > 0) {
            metrics.shed();
            throw new NoRoomException();
        }
    }

    static ProblemException tooLarge(long maxBytes) {
        return new ProblemException(
                ProblemType.TOO_LARGE,
                "The file is larger than " + maxBytes / (1024 * 1024)
                        + " MB. A schedule from the student portal has a few kilobytes: please send that file, not a scan or a photo.");
    }
}
