package org.upschedule.google.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.upschedule.google.Grants;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.EventLog;
import org.upschedule.request.PublicAddress;

/** A timetable as a calendar of its own at Google Calendar. */
@Dependent
@Path("timetables/{id}/google")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetables")
public class GoogleResource {

    private static final EventLog LOG = EventLog.of(GoogleResource.class);

    private final Grants grants;
    private final PublicAddress address;
    private final CurrentOwner owner;

    @Context
    private UriInfo uris;

    @Context
    private HttpServletRequest http;

    @Inject
    public GoogleResource(Grants grants, PublicAddress address, CurrentOwner owner) {
        this.grants = grants;
        this.address = address;
        this.owner = owner;
    }

    @GET
    @Operation(summary = "How far the copy at Google Calendar is")
    @APIResponse(
            responseCode = "200",
            description = "Also where Google Calendar is not switched on",
            content = @Content(schema = @Schema(implementation = GoogleView.class)))
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    public GoogleView get(@PathParam("id") UUID id) {
        return grants.areOn() ? GoogleView.of(grants.find(owner.id(), id)) : GoogleView.without("off");
    }

    @POST
    @Operation(
            summary = "Begin to copy the timetable into a new calendar at Google Calendar",
            description =
                    "The answer names the page at which Google asks the student, and sets a cookie that her browser brings back from there. Only calendars that this product has made can be seen and changed with what she grants.")
    @APIResponse(
            responseCode = "201",
            description = "The page",
            content = @Content(schema = @Schema(implementation = GooglePageView.class)))
    @APIResponse(responseCode = "404", description = "No such timetable, or Google Calendar is not switched on")
    @APIResponse(
            responseCode = "409",
            description =
                    "google-taken: another timetable is there; or it is not configured where the product is found")
    public Response begin(@PathParam("id") UUID id) {
        URI product = address.of(uris.getBaseUri()).orElseThrow(() -> ProblemException.addressUnknown("way to Google"));
        Grants.Begun begun = grants.begin(owner.id(), id, product.resolve(GoogleCallbackResource.ADDRESS));
        return Response.status(Response.Status.CREATED)
                .entity(new GooglePageView(begun.page()))
                .cookie(WayCookie.of(http, begun.way()))
                .build();
    }

    @DELETE
    @Operation(
            summary = "Take the calendar at Google away, together with what was granted",
            description = "It is done within seconds, if Google answers; GET says when.")
    @APIResponse(responseCode = "202", description = "It is being done, or there was nothing")
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    public Response stop(@PathParam("id") UUID id) {
        grants.stop(owner.id(), id);
        LOG.info("Google Calendar is to be left", "timetable", id);
        return Response.accepted().build();
    }
}
