package org.upschedule.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/** Refuses a body that is too large: by its announced length before a byte is read, else while it is read. */
@Dependent
@Provider
@UploadLimit
public class UploadLimitFilter implements ContainerRequestFilter {

    /** Boundaries and part headers around the file. */
    private static final long MULTIPART_OVERHEAD = 16 * 1024;

    private final long maxBytes;

    @Inject
    public UploadLimitFilter(UploadConfig config) {
        this.maxBytes = config.maxBytes();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = maxBytes + MULTIPART_OVERHEAD;
        if (request.getLength() > limit) {
            throw tooLarge(maxBytes);
        }
        request.setEntityStream(new BoundedInputStream(request.getEntityStream(), limit, () -> tooLarge(maxBytes)));
    }

    static ProblemException tooLarge(long maxBytes) {
        return new ProblemException(
                ProblemType.TOO_LARGE,
                "The file is larger than " + maxBytes / (1024 * 1024)
                        + " MB. A schedule from the student portal has a few kilobytes: please send that file, not a scan or a photo.");
    }
}
