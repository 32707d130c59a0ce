package org.upschedule.configuration.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.configuration.Production;
import org.upschedule.configuration.Shortcoming;

/** Whether the node that answers is fit for students. */
@Schema(
        name = "Production",
        requiredProperties = {"declared", "shortcomings"})
public record ProductionView(
        @Schema(
                description =
                        "Whether upschedule.production says that students are served here; else nothing is looked at")
        boolean declared,

        @Schema(description = "What is missing, and what to do: a sentence each")
        List<String> shortcomings) {

    static ProductionView of(Production production) {
        return new ProductionView(
                production.isDeclared(),
                production.shortcomings().stream().map(Shortcoming::sentence).toList());
    }
}
