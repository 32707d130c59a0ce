package org.upschedule.problem;

import java.util.List;
import java.util.Objects;
import org.upschedule.calendar.files.Vanishing;

/**
 * A problem as RFC 9457 section 3 describes it.
 *
 * @param detail one sentence for a person, which says what to do next
 * @param vanishing what a change would take away; empty for all other problems
 */
public record Problem(ProblemType type, String detail, List<Vanishing> vanishing) {

    /** RFC 9457 section 3. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(detail, "detail");
        vanishing = List.copyOf(vanishing);
    }

    public Problem(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    public static Problem unavailable() {
        return new Problem(
                ProblemType.UNAVAILABLE,
                "A part of the service is not available at the moment. Nothing was stored; please try again in a few seconds.");
    }

    public static Problem internalError() {
        return new Problem(
                ProblemType.INTERNAL_ERROR,
                "This is our fault. Please try again; if it stays, tell us the request id.");
    }
}
