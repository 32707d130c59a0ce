package org.upschedule.timetable.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.timetable.Proposals;
import org.upschedule.timetable.ProposalsRequest;

/** The best choices of groups for a timetable. */
@Path("timetables/{id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetables")
public class TimetableProposalsResource {

    private final Proposals proposals;
    private final CurrentOwner owner;

    @Inject
    public TimetableProposalsResource(Proposals proposals, CurrentOwner owner) {
        this.proposals = proposals;
        this.owner = owner;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The best choices of groups, ranked, or the reason why none is free of clashes",
            description = "The search is exact; complete is false where it was stopped by its limit of two seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The proposals, best first, and all groups with what they cost in time",
            content = @Content(schema = @Schema(ref = "Proposals")))
    @APIResponse(responseCode = "400", description = "The body is wrong; the problem names the key")
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    public Response propose(
            @Parameter(required = true, schema = @Schema(ref = "Id")) @PathParam("id") UUID id,
            @RequestBody(content = @Content(schema = @Schema(ref = "ProposalsRequest"))) String body) {
        return Response.ok(ProposalsView.of(proposals.of(owner.id(), id, ProposalsRequest.parse(body)))
                        .toString())
                .build();
    }
}
