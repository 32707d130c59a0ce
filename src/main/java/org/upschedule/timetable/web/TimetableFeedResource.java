package org.upschedule.timetable.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.EventLog;
import org.upschedule.request.PublicAddress;
import org.upschedule.timetable.Timetables;

/** The secret address under which calendar programs follow a timetable. */
@Dependent
@Path("timetables/{id}/feed")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetables")
public class TimetableFeedResource {

    private static final EventLog LOG = EventLog.of(TimetableFeedResource.class);

    private final Timetables timetables;
    private final PublicAddress address;
    private final CurrentOwner owner;

    @Context
    private UriInfo uris;

    @Inject
    public TimetableFeedResource(Timetables timetables, PublicAddress address, CurrentOwner owner) {
        this.timetables = timetables;
        this.address = address;
        this.owner = owner;
    }

    @POST
    @Operation(
            summary = "Make a feed address; the one made before dies",
            description =
                    "The address is shown this once: only its hash is kept. Google asks for a feed every 8 to 24 hours, Outlook about every 3 hours, Apple as its user says.")
    @APIResponse(
            responseCode = "201",
            description = "The addresses, for programs (url, webcal) and as pages that add them",
            content = @Content(schema = @Schema(implementation = FeedAddresses.class)))
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    @APIResponse(responseCode = "409", description = "It is not configured where the product is found")
    public Response create(@PathParam("id") UUID id) {
        URI product =
                address.of(uris.getBaseUri()).orElseThrow(() -> ProblemException.addressUnknown("calendar address"));
        Timetables.NewFeed feed = timetables.newFeed(owner.id(), id);
        LOG.info("Feed made", "timetable", id);
        return Response.status(Response.Status.CREATED)
                .entity(FeedAddresses.of(product, feed.token(), feed.name()))
                .build();
    }

    @DELETE
    @Operation(summary = "Revoke the feed address; programs that follow it find nothing any more")
    @APIResponse(responseCode = "204", description = "Revoked, or there was none")
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    public Response revoke(@PathParam("id") UUID id) {
        timetables.revokeFeed(owner.id(), id);
        LOG.info("Feed revoked", "timetable", id);
        return Response.noContent().build();
    }
}
