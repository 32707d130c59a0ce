package org.upschedule.signin.web;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a browser has to go on. */
@Schema(name = "GoOn")
public record AddressView(
        @Schema(description = "Of the university's provider; null: nowhere else")
        URI address) {}
