package org.upschedule.joining.web;

import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link that joins another browser. */
@Schema(name = "JoiningLink", description = "An address that makes another browser the same owner, once")
public record LinkView(
        @Schema(description = "To be opened there. What follows # is a secret, which browsers send to no server")
        URI address,

        Instant expiresAt) {}
