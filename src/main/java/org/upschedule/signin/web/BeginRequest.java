package org.upschedule.signin.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.signin.Destination;

/** A sign-in that is to begin. */
@Schema(name = "BeginSignIn")
public record BeginRequest(
        @Schema(description = "Where the browser goes on afterwards; without it the page")
        Destination destination) {

    Destination where() {
        return destination == null ? Destination.PAGE : destination;
    }
}
