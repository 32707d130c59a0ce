package org.upschedule.shedding.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is to be switched off, and until when. */
@Schema(name = "NewLoadShedding")
public record ShedRequest(
        @NotNull(message = "is missing")
        @Min(value = 1, message = "is below {value}")
        @Max(value = 100, message = "is above {value}")
        @Schema(description = "Of the requests that are refused, 100: all")
        Integer percent,

        @NotNull(message = "is missing") @Schema(description = "It ends by itself; a week from now at most")
        Instant until) {}
