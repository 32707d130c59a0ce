package org.upschedule.shedding.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.json.web.JsonBody;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.shedding.Load;
import org.upschedule.shedding.Shedding;

/** Switches off for a time what costs much. */
@Dependent
@Path("admin/load-shedding")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class SheddingResource {

    private final Shedding shedding;

    @Inject
    public SheddingResource(Shedding shedding) {
        this.shedding = shedding;
    }

    @GET
    @Operation(summary = "What is switched off now")
    @APIResponseSchema(value = ShedView[].class, responseCode = "200", responseDescription = "Nothing, usually")
    public List<ShedView> list() {
        return shedding.stored().stream().map(ShedView::of).toList();
    }

    @PUT
    @Path("{load}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Switch off uploads or proposals for a time, or a part of them",
            description =
                    "All nodes refuse them within some seconds, with 503 and Retry-After, and students are told on the page; it ends by itself.")
    @APIResponseSchema(value = ShedView.class, responseCode = "200", responseDescription = "What holds from now on")
    @APIResponse(
            responseCode = "400",
            description = "The end is over already or more than a week away, or no percentage")
    @APIResponse(responseCode = "404", description = "That cannot be switched off: uploads and proposals can")
    public ShedView begin(
            @PathParam("load") String load, @NotNull(message = JsonBody.MISSING) @Valid ShedRequest request) {
        return shedding.begin(load(load), request.percent(), request.until())
                .map(ShedView::of)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.INVALID_REQUEST,
                        "until: must be later than now, and not later than in " + Shedding.LONGEST.toDays()
                                + " days."));
    }

    @DELETE
    @Path("{load}")
    @Operation(summary = "Take it up again before its time")
    @APIResponse(responseCode = "204", description = "All nodes take it up within some seconds")
    @APIResponse(responseCode = "404", description = "It is not switched off")
    public Response end(@PathParam("load") String load) {
        if (!shedding.end(load(load))) {
            throw new ProblemException(ProblemType.NOT_FOUND, "That is not switched off.");
        }
        return Response.noContent().build();
    }

    private static Load load(String name) {
        return Arrays.stream(Load.values())
                .filter(load -> load.key().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "uploads and proposals can be switched off."));
    }
}
