package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.calendar.CalendarFile;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.ProblemException;
import org.upschedule.problem.ProblemType;
import org.upschedule.request.EventLog;

/** Makes a timetable of jobs and hands out its calendar. */
@Path("timetables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetables", description = "Several jobs joined into one calendar")
public class TimetableResource {

    /** RFC 5545 section 8.1. */
    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private static final EventLog LOG = EventLog.of(TimetableResource.class);

    private final Timetables timetables;
    private final TimetableCalendar calendar;
    private final CurrentOwner owner;

    @Context
    private UriInfo uris;

    @Inject
    public TimetableResource(Timetables timetables, TimetableCalendar calendar, CurrentOwner owner) {
        this.timetables = timetables;
        this.calendar = calendar;
        this.owner = owner;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a timetable of completed jobs",
            description =
                    "Body: {\"name\": \"…\", \"jobs\": [\"id\"], \"academicYear\": 2026}; name and year may be left out")
    @APIResponse(
            responseCode = "201",
            description = "Made; Location names it, links.calendar its calendar file",
            content = @Content(schema = @Schema(ref = "Timetable")))
    @APIResponse(responseCode = "404", description = "A job is not there, or somebody else's")
    @APIResponse(responseCode = "409", description = "A job is not completed")
    @APIResponse(responseCode = "422", description = "No term dates are known for the year")
    public Response create(
            @RequestBody(required = true, content = @Content(schema = @Schema(ref = "TimetableRequest"))) String body) {
        TimetableRequest request = TimetableRequest.parse(body);
        int year = calendar.academicYear(owner.id(), request);
        Timetable timetable = timetables.create(owner.id(), request, year);
        LOG.info(
                "Timetable made",
                "timetable",
                timetable.id(),
                "jobs",
                request.jobs().size(),
                "year",
                year);
        return Response.created(URI.create("timetables/" + timetable.id()))
                .entity(json(timetable).toString())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A timetable")
    @APIResponse(
            responseCode = "200",
            description = "The timetable",
            content = @Content(schema = @Schema(ref = "Timetable")))
    public Response get(@Parameter(required = true, schema = @Schema(ref = "Id")) @PathParam("id") UUID id) {
        return Response.ok(json(find(id)).toString()).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forget a timetable; its jobs stay")
    public Response delete(@Parameter(required = true, schema = @Schema(ref = "Id")) @PathParam("id") UUID id) {
        if (!timetables.delete(owner.id(), id)) {
            throw notFound();
        }
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/calendar.ics")
    @Produces({CALENDAR, MediaType.APPLICATION_JSON})
    @Operation(summary = "The calendar file (RFC 5545), weekly sessions as recurring events")
    @APIResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = "text/calendar"))
    public Response calendar(
            @Parameter(required = true, schema = @Schema(ref = "Id")) @PathParam("id") UUID id,
            @QueryParam("form") String form) {
        if (form != null && !"recurring".equals(form)) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The form of the calendar is recurring.");
        }
        CalendarFile file = calendar.write(find(id));
        return Response.ok(file.bytes(), CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"timetable.ics\"")
                .header("Cache-Control", "private, no-cache")
                .build();
    }

    private Timetable find(UUID id) {
        return timetables.find(owner.id(), id).orElseThrow(TimetableResource::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such timetable, or it is not yours.");
    }

    private JsonObject json(Timetable timetable) {
        JsonArrayBuilder jobs = Json.createArrayBuilder();
        timetable.jobIds().forEach(id -> jobs.add(id.toString()));
        return Json.createObjectBuilder()
                .add("id", timetable.id().toString())
                .add("name", timetable.name())
                .add("jobs", jobs)
                .add("academicYear", timetable.academicYear())
                .add("createdAt", timetable.createdAt().toString())
                .add(
                        "links",
                        Json.createObjectBuilder()
                                .add(
                                        "calendar",
                                        uris.getBaseUri().getPath() + "timetables/" + timetable.id() + "/calendar.ics"))
                .build();
    }
}
