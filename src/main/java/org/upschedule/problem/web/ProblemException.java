package org.upschedule.problem.web;

import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    public ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public Problem problem() {
        return new Problem(type, getMessage());
    }
}
