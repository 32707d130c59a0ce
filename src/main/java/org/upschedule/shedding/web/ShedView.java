package org.upschedule.shedding.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.shedding.Shed;

/** What is switched off, as administrators see it. */
@Schema(
        name = "LoadShedding",
        requiredProperties = {"load", "percent", "until"})
public record ShedView(
        @Schema(
                enumeration = {"uploads", "proposals"},
                description = "As its address names it")
        String load,

        @Schema(description = "Of the requests that are refused, 100: all")
        int percent,

        Instant until) {

    static ShedView of(Shed shed) {
        return new ShedView(shed.load().key(), shed.percent(), shed.until());
    }
}
