package org.upschedule.google.web;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the student grants it. */
@Schema(name = "GooglePage", description = "The page of Google at which the student says what she grants")
public record GooglePageView(
        @Schema(description = "To be opened in the same browser, within ten minutes")
        URI page) {}
