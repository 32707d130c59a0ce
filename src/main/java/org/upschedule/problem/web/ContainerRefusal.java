package org.upschedule.problem.web;

import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;

/** The container's own refusals, which know a status and nothing else, in the words of the product. */
final class ContainerRefusal {

    private ContainerRefusal() {}

    /** @param status of HTTP, 400 or above */
    static Problem of(int status) {
        return switch (status) {
            case 401, 403, 404 -> new Problem(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 ->
                new Problem(
                        ProblemType.METHOD_NOT_ALLOWED,
                        "This address does not take that method; the header Allow names those it takes.");
            case 406 ->
                new Problem(
                        ProblemType.NOT_ACCEPTABLE,
                        "This address does not answer in the format that the header Accept asks for. Leave the header out.");
            case 413 -> new Problem(ProblemType.TOO_LARGE, "The request is too large. Please send less at once.");
            case 415 ->
                new Problem(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "This address does not take that Content-Type. The OpenAPI document at /openapi names those it takes.");
            case 503 -> Problem.unavailable();
            default ->
                status < 500
                        ? new Problem(
                                ProblemType.INVALID_REQUEST,
                                "The request is broken. Please send it again; the OpenAPI document at /openapi says what it looks like.")
                        : Problem.internalError();
        };
    }
}
