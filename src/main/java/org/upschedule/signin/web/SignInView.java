package org.upschedule.signin.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.joining.Belongings;

/** Whether the caller is signed in. */
@Schema(name = "SignInState")
public record SignInView(
        @Schema(description = "Whether somebody can sign in here at all")
        boolean available,

        boolean signedIn,

        @Schema(description = "Whether the caller may administer")
        boolean administrator,

        @Schema(
                description =
                        "What this browser has made without signing in, and that has not been brought along; null where there is nothing")
        ApartView apart) {

    static final SignInView OFF = new SignInView(false, false, false, null);

    /** What stands apart from the account. */
    @Schema(name = "Apart")
    public record ApartView(long files, long timetables) {

        static ApartView of(Belongings.Count count) {
            return count.isNothing() ? null : new ApartView(count.files(), count.timetables());
        }
    }
}
