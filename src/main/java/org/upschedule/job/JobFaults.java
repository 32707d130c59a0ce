package org.upschedule.job;

import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.reader.UnreadableScheduleException;

/** The problems that the reading of a PDF ends with. */
public final class JobFaults {

    private JobFaults() {}

    /** The PDF is at fault. */
    public static Problem unreadable(UnreadableScheduleException refusal) {
        return new Problem(type(refusal.reason()), refusal.getMessage());
    }

    private static ProblemType type(UnreadableScheduleException.Reason reason) {
        return switch (reason) {
            case PASSWORD_NEEDED -> ProblemType.PASSWORD_NEEDED;
            case DAMAGED -> ProblemType.DAMAGED;
            case TOO_MANY_PAGES -> ProblemType.TOO_MANY_PAGES;
            case TOO_COMPLEX -> ProblemType.TOO_COMPLEX;
            case NO_TEXT -> ProblemType.NO_TEXT;
            case SLANTED_TEXT, UNSEEN_TEXT, NOT_A_SCHEDULE -> ProblemType.NOT_A_SCHEDULE;
        };
    }

    /** It failed through no fault of the PDF. */
    public static Problem processingFailed() {
        return new Problem(
                ProblemType.PROCESSING_FAILED,
                "The PDF could not be read because of a fault on our side. Please upload it again in a few minutes.");
    }
}
