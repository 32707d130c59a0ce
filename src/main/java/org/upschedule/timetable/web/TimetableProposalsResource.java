package org.upschedule.timetable.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.limits.LimitGroup;
import org.upschedule.limits.web.Limited;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.timetable.Proposals;

/** The best choices of groups for a timetable. */
@Dependent
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
    @Limited(LimitGroup.PROPOSALS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The best choices of groups, ranked, or the reason why none is free of clashes",
            description = "The search is exact; complete is false where it was stopped by its limit of two seconds.")
    @APIResponseSchema(
            value = ProposalsView.class,
            responseCode = "200",
            responseDescription = "The proposals, best first, and all groups with what they cost in time")
    @APIResponse(responseCode = "400", description = "The body is wrong; the problem names the key")
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    public ProposalsView propose(@PathParam("id") UUID id, @Valid ProposalsRequest request) {
        ProposalsRequest asked = request == null ? ProposalsRequest.EMPTY : request;
        return ProposalsView.of(proposals.of(owner.id(), id, asked.wishes()));
    }
}
