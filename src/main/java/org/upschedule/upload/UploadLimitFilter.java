package org.upschedule.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/** Refuses a body that says that it is too large, before a byte of it is read. */
@Dependent
@Provider
@UploadLimit
public class UploadLimitFilter implements ContainerRequestFilter {

    private final UploadConfig config;

    @Inject
    public UploadLimitFilter(UploadConfig config) {
        this.config = config;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > UploadIntake.maxBody(config)) {
            throw tooLarge(config.maxBytes());
        }
    }

    static ProblemException tooLarge(long maxBytes) {
        return new ProblemException(
                ProblemType.TOO_LARGE,
                "The file is larger than " + maxBytes / (1024 * 1024)
                        + " MB. A schedule from the student portal has a few kilobytes: please send that file, not a scan or a photo.");
    }
}
