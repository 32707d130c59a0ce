package org.upschedule.timetable.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.timetable.Proposals;

/** What a student can choose from. */
@Dependent
@Path("timetables/{id}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetables")
public class TimetableGroupsResource {

    private final Proposals proposals;
    private final CurrentOwner owner;

    @Inject
    public TimetableGroupsResource(Proposals proposals, CurrentOwner owner) {
        this.proposals = proposals;
        this.owner = owner;
    }

    @GET
    @Operation(summary = "All groups on offer, with their sessions in the week and what each is at the same time as")
    @APIResponseSchema(value = GroupsView.class, responseCode = "200", responseDescription = "The groups")
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    @APIResponse(responseCode = "400", description = "More is on offer than can be held against each other")
    public GroupsView groups(@PathParam("id") UUID id) {
        return GroupsView.of(proposals.offer(owner.id(), id));
    }
}
