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

    /** @param mistake the key, and what is wrong with it */
    public static ProblemException invalidJson(String mistake) {
        return new ProblemException(ProblemType.INVALID_REQUEST, "Please correct the JSON: " + mistake + ".");
    }

    /** @param what cannot be made, such as {@code calendar address} */
    public static ProblemException addressUnknown(String what) {
        return new ProblemException(
                ProblemType.ADDRESS_UNKNOWN,
                "No " + what + " can be made, because it is not configured where this service is found. Please ask its"
                        + " administrators to set upschedule.public-address.");
    }

    public Problem problem() {
        return new Problem(type, getMessage());
    }
}
