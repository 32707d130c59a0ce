package org.upschedule.upload;

import java.time.Duration;
import java.util.function.Supplier;
import org.upschedule.problem.web.ProblemException;

/**
 * What a body may cost.
 *
 * @param leastRate bytes for each second that a caller has to send, on the average of ten
 * @param longest time for all of it
 * @param refusal for a body of more than {@code maxBytes}
 */
record BodyLimits(long maxBytes, int leastRate, Duration longest, Supplier<ProblemException> refusal) {

    ProblemException tooLarge() {
        return refusal.get();
    }
}
