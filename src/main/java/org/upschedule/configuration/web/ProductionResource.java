package org.upschedule.configuration.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.configuration.Production;

/** What the node that answers lacks for students. */
@Dependent
@Path("admin/production")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class ProductionResource {

    private final Production production;

    @Inject
    public ProductionResource(Production production) {
        this.production = production;
    }

    @GET
    @Operation(summary = "What is missing for students on the node that answers")
    public ProductionView look() {
        return ProductionView.of(production);
    }
}
