package org.upschedule.timetable.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.json.web.JsonBody;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.request.EventLog;
import org.upschedule.request.IfMatch;
import org.upschedule.request.PublicAddress;
import org.upschedule.timetable.Timetables;

/** Makes a timetable of jobs, and changes it. */
@Dependent
@Path("timetables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetables", description = "Several jobs joined into one calendar")
public class TimetableResource {

    private static final EventLog LOG = EventLog.of(TimetableResource.class);

    private final PublicAddress address;
    private final Timetables timetables;
    private final CurrentOwner owner;

    @Context
    private UriInfo uris;

    @Inject
    public TimetableResource(Timetables timetables, CurrentOwner owner, PublicAddress address) {
        this.address = address;
        this.timetables = timetables;
        this.owner = owner;
    }

    @GET
    @Operation(summary = "All timetables of the caller, newest first")
    @APIResponseSchema(
            value = TimetableSummary[].class,
            responseCode = "200",
            responseDescription = "The timetables, without their settings")
    public List<TimetableSummary> list() {
        return timetables.list(owner.id()).stream()
                .map(timetable -> TimetableSummary.of(timetable, path()))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a timetable of completed jobs",
            description =
                    "Body: {\"name\": \"…\", \"jobs\": [\"id\"], \"academicYear\": 2026} and settings; all but the jobs may be left out")
    @APIResponse(
            responseCode = "201",
            description = "Made; Location names it, links.calendar its calendar file",
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    @APIResponse(responseCode = "400", description = "The body is wrong; the problem names the key")
    @APIResponse(responseCode = "404", description = "A job is not there, or somebody else's")
    @APIResponse(responseCode = "409", description = "A job is not completed")
    @APIResponse(responseCode = "422", description = "No term dates are known for the year")
    public Response create(@NotNull(message = JsonBody.MISSING) @Valid TimetableRequest request) {
        Timetables.Seen made = timetables.create(owner.id(), request.draft());
        LOG.info(
                "Timetable made",
                "timetable",
                made.timetable().id(),
                "jobs",
                request.jobs().size(),
                "year",
                made.timetable().academicYear());
        return answer(
                Response.created(address.location(
                        uris.getBaseUri(), "timetables/" + made.timetable().id())),
                made);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A timetable: its jobs, its settings, what could not be placed, and who asks for its feed")
    @APIResponse(
            responseCode = "200",
            description = "The timetable; ETag is its version for If-Match",
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    public Response get(@PathParam("id") UUID id) {
        return answer(Response.ok(), timetables.get(owner.id(), id));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a timetable",
            description =
                    "The body replaces jobs, name and all settings; what is left out is not set any more, but the academic year stays.")
    @APIResponse(
            responseCode = "200",
            description = "The timetable, and in changes what was added, moved and removed",
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    @APIResponse(responseCode = "400", description = "The body is wrong; the problem names the key")
    @APIResponse(responseCode = "404", description = "No such timetable or job, or somebody else's")
    @APIResponse(responseCode = "409", description = "A job is not completed")
    @APIResponse(responseCode = "412", description = "The timetable is no longer the version that If-Match names")
    @APIResponse(responseCode = "422", description = "No term dates are known for the year")
    public Response change(
            @PathParam("id") UUID id,
            @Parameter(description = "The version to change; left out: whatever it is")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull(message = JsonBody.MISSING) @Valid TimetableRequest request) {
        return answer(Response.ok(), timetables.change(owner.id(), id, IfMatch.versions(ifMatch), request.draft()));
    }

    @POST
    @Path("{id}/jobs")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take in a newer file",
            description =
                    "The job replaces what it covers: the same kind, terms and year; settings stay. Body: {\"job\": \"id\"}."
                            + " Where whole terms would vanish, the answer is 409 would-remove until \"confirm\": true is sent with it.")
    @APIResponse(
            responseCode = "200",
            description = "The timetable, and in changes what was added, moved and removed",
            content = @Content(schema = @Schema(implementation = TimetableView.class)))
    @APIResponse(responseCode = "404", description = "No such timetable or job, or somebody else's")
    @APIResponse(
            responseCode = "409",
            description = "The job is not completed; or would-remove, with what would vanish in wouldRemove")
    @APIResponse(responseCode = "412", description = "The timetable is no longer the version that If-Match names")
    public Response replaceJob(
            @PathParam("id") UUID id,
            @Parameter(description = "The version to change; left out: whatever it is")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull(message = JsonBody.MISSING) @Valid NewerJobRequest request) {
        return answer(Response.ok(), timetables.takeIn(owner.id(), id, IfMatch.versions(ifMatch), request.file()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forget a timetable and its feed; its jobs stay")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    public Response delete(@PathParam("id") UUID id) {
        timetables.delete(owner.id(), id);
        return Response.noContent().build();
    }

    private Response answer(Response.ResponseBuilder response, Timetables.Seen seen) {
        return response.entity(TimetableView.of(seen, path()))
                .header(HttpHeaders.ETAG, IfMatch.etag(seen.timetable().version()))
                .build();
    }

    private String path() {
        return uris.getBaseUri().getPath() + "timetables/";
    }
}
