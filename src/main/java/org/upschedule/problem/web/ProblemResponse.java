package org.upschedule.problem.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;

/** A problem as a JAX-RS answer. */
public final class ProblemResponse {

    /** How long a caller should wait where nothing else is known, in seconds. */
    private static final int RETRY_AFTER_SECONDS = 5;

    /** A server of somebody else is not back so soon. */
    private static final int RETRY_AFTER_PROVIDER_SECONDS = 60;

    private ProblemResponse() {}

    public static Response of(Problem problem) {
        Response.ResponseBuilder response = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(ProblemView.of(problem));
        if (problem.type() == ProblemType.UNAVAILABLE || problem.type() == ProblemType.TOO_MANY_REQUESTS) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (problem.type() == ProblemType.PROVIDER_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_PROVIDER_SECONDS);
        }
        if (problem.type() == ProblemType.TOO_SLOW) {
            response.header("Connection", "close"); // the rest of the body is not waited for
        }
        return response.build();
    }
}
