package org.upschedule.timetable.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.academicyear.DateRange;
import org.upschedule.calendar.Agenda;
import org.upschedule.calendar.Occurrence;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.timetable.Timetables;

/** The events of a timetable on their dates. */
@Dependent
@Path("timetables/{id}/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Timetables")
public class TimetableEventsResource {

    /** The 206 sessions of the longest real file have some 2,900 in a semester. */
    private static final int MOST_EVENTS = 10_000;

    private final Timetables timetables;
    private final CurrentOwner owner;

    @Inject
    public TimetableEventsResource(Timetables timetables, CurrentOwner owner) {
        this.timetables = timetables;
        this.owner = owner;
    }

    @GET
    @Operation(summary = "Dated occurrences in the order of time, each with those that it clashes with")
    @APIResponseSchema(value = OccurrenceView[].class, responseCode = "200", responseDescription = "The events")
    @APIResponse(responseCode = "400", description = "A date is wrong, or there are more than 10,000 events")
    @APIResponse(responseCode = "404", description = "No such timetable, or somebody else's")
    public List<OccurrenceView> events(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "First day; left out: no bound",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "Last day; left out: no bound",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    String to) {
        DateRange range = range(from, to);
        Map<Occurrence, Agenda.Clashes> agenda =
                Agenda.of(timetables.get(owner.id(), id).calendar().events(), range);
        if (agenda.size() > MOST_EVENTS) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "There are more than %,d events. Please send from and to with fewer days between them."
                            .formatted(MOST_EVENTS));
        }
        List<OccurrenceView> events = new ArrayList<>(agenda.size());
        agenda.forEach((occurrence, clashes) -> events.add(OccurrenceView.of(occurrence, clashes)));
        return events;
    }

    private static DateRange range(String from, String to) {
        if (from == null && to == null) {
            return null;
        }
        try {
            return new DateRange(
                    from == null ? LocalDate.EPOCH : LocalDate.parse(from),
                    to == null ? LocalDate.EPOCH.plusYears(1_000) : LocalDate.parse(to));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "Send from and to as dates such as 2026-02-09, from not after to.");
        }
    }
}
