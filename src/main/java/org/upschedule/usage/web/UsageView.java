package org.upschedule.usage.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.limits.Standing;

/** What an owner has used up, and what is left. */
@Schema(name = "Usage", description = "What the caller has used up, and what is left")
public record UsageView(
        Kept files,

        @Schema(description = "Bytes of the PDFs, which are deleted after a day")
        Kept bytes,

        Kept timetables,

        @Schema(description = "Missing where nobody is limited", nullable = true)
        Uploads uploads) {

    /** How much is kept. */
    @Schema(name = "Kept")
    public record Kept(long used, long limit) {}

    /**
     * How many files may be sent.
     *
     * @param window in which not more than {@code limit} may be sent, in seconds
     * @param more seconds until one more may be sent than now; 0 where none has been sent
     */
    @Schema(name = "UploadsLeft")
    public record Uploads(int left, int limit, long window, long more) {

        static Uploads of(Standing standing) {
            return new Uploads(
                    standing.left(),
                    standing.limit().rate().count(),
                    standing.limit().rate().window().toSeconds(),
                    standing.secondsUntilMore());
        }
    }
}
