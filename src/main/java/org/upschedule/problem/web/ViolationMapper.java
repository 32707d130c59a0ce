package org.upschedule.problem.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Nearer to the exception than the mapper that the server has for it, which would answer with a page. */
@Dependent
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    private final RefusalMetrics metrics;

    @Inject
    public ViolationMapper(RefusalMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        return DomainProblems.of(exception)
                .map(metrics::counted)
                .map(ProblemResponse::of)
                .orElseThrow(() -> exception);
    }
}
