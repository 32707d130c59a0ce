package org.upschedule.timetable.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.calendar.ics.CalendarFile;
import org.upschedule.calendar.ics.CalendarForm;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.timetable.Timetables;

/** A timetable as a calendar file. */
@Dependent
@Path("timetables/{id}/calendar.ics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetables")
public class TimetableCalendarResource {

    /** RFC 5545 section 8.1. */
    private static final String CALENDAR = "text/calendar; charset=utf-8";

    private final Timetables timetables;
    private final CurrentOwner owner;

    @Inject
    public TimetableCalendarResource(Timetables timetables, CurrentOwner owner) {
        this.timetables = timetables;
        this.owner = owner;
    }

    @GET
    @Produces({CALENDAR, MediaType.APPLICATION_JSON})
    @Operation(summary = "The calendar file (RFC 5545)")
    @APIResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = "text/calendar"))
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    @APIResponse(responseCode = "422", description = "It would be larger than calendar programs take")
    public Response calendar(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "recurring: weekly sessions are recurring events. plain: one event for each occurrence",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"recurring", "plain"},
                                            defaultValue = "recurring"))
                    @QueryParam("form")
                    String form) {
        CalendarForm asked = form(form);
        Timetables.Seen seen = timetables.get(owner.id(), id);
        CalendarFile file = CalendarFile.download(seen.timetable().name(), asked, seen.calendar());
        return Response.ok(file.bytes(), CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"timetable.ics\"")
                .build();
    }

    private static CalendarForm form(String name) {
        return name == null
                ? CalendarForm.RECURRING
                : Arrays.stream(CalendarForm.values())
                        .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.INVALID_REQUEST, "The form of the calendar is recurring or plain."));
    }
}
