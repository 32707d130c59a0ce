package org.upschedule.problem.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.upschedule.problem.Outage;
import org.upschedule.problem.Problem;
import org.upschedule.request.EventLog;

/** Answers everything that is raised: our own problems, the container's refusals, outages and our own faults, without a stack trace for the caller. */
@Dependent
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final EventLog LOG = EventLog.of(ProblemMapper.class);

    private final RefusalMetrics metrics;

    @Inject
    public ProblemMapper(RefusalMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public Response toResponse(Throwable exception) {
        Optional<Problem> raised = raisedBelow(exception);
        if (raised.isPresent()) {
            return answer(raised.get());
        }
        if (exception instanceof WebApplicationException refusal) {
            return refused(refusal.getResponse());
        }
        if (Outage.isCauseOf(exception)) {
            LOG.warning("A request met an outage", "reason", Outage.describe(exception));
            return answer(Problem.unavailable());
        }
        LOG.error("A request failed", exception);
        return answer(Problem.internalError());
    }

    private Response answer(Problem problem) {
        return ProblemResponse.of(metrics.counted(problem));
    }

    /** A problem raised inside a reader or an interceptor arrives wrapped. */
    private static Optional<Problem> raisedBelow(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            Optional<Problem> raised = DomainProblems.of(cause);
            if (raised.isPresent()) {
                return raised;
            }
        }
        return Optional.empty();
    }

    /** The container's own refusals (no such path, wrong method, broken multipart) keep their headers, such as Allow. */
    private Response refused(Response refusal) {
        if (refusal.getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return refusal;
        }
        Response answer = answer(ContainerRefusal.of(refusal.getStatus()));
        refusal.getHeaders().forEach((name, values) -> {
            if (!answer.getHeaders().containsKey(name)) {
                answer.getHeaders().addAll(name, values);
            }
        });
        return answer;
    }
}
