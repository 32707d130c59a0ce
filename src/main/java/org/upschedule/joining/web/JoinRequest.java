package org.upschedule.joining.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A browser that was opened with a link. */
@Schema(name = "Join", description = "What follows #join= in the address of a link")
public record JoinRequest(
        @NotNull(message = "is missing") @Size(max = 100, message = "has more than {max} characters")
        String secret,

        @Schema(description = "True after the answer would-merge, where that is right")
        Boolean confirm) {

    /** The secret is in no text. */
    @Override
    public String toString() {
        return "JoinRequest[…]";
    }
}
