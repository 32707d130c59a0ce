package org.upschedule.academicyear.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYearCodec;
import org.upschedule.academicyear.AcademicYearDocument;
import org.upschedule.academicyear.store.AcademicYearStore;
import org.upschedule.academicyear.store.YearVersion;
import org.upschedule.admin.Administrators;
import org.upschedule.json.web.JsonBody;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.EventLog;
import org.upschedule.request.IfMatch;
import org.upschedule.request.RequestId;

/** Shows everybody which dates calendars are made with, and lets administrators correct them. */
@Dependent
@Path("academic-years")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Academic years",
        description = "Terms, recesses, days without lectures and days that follow another day's timetable")
public class AcademicYearResource {

    private static final EventLog LOG = EventLog.of(AcademicYearResource.class);

    private final AcademicYearStore store;

    @Inject
    public AcademicYearResource(AcademicYearStore store) {
        this.store = store;
    }

    @GET
    @Operation(summary = "The academic years that dates are known for")
    @APIResponseSchema(
            value = YearView[].class,
            responseCode = "200",
            responseDescription = "The years, earliest first")
    public List<YearView> list() {
        return store.all().stream().map(YearView::of).toList();
    }

    @GET
    @Path("{year}")
    @Operation(summary = "The file of one academic year, as it is sent back by PUT")
    @APIResponse(
            responseCode = "200",
            description = "The file; ETag is its version for If-Match",
            content = @Content(schema = @Schema(implementation = AcademicYearDocument.class)))
    @APIResponse(responseCode = "404", description = "No dates are known for the year")
    public Response get(@PathParam("year") int year) {
        return answer(store.find(year).orElseThrow(() -> unknown(year)));
    }

    @GET
    @Path("{year}/versions")
    @Operation(summary = "Every version of one academic year, the latest first")
    @APIResponseSchema(
            value = YearView[].class,
            responseCode = "200",
            responseDescription = "The versions; 0 came with the product")
    @APIResponse(responseCode = "404", description = "No dates are known for the year")
    public List<YearView> versions(@PathParam("year") int year) {
        List<YearVersion> history = store.history(year);
        if (history.isEmpty()) {
            throw unknown(year);
        }
        return history.stream().map(YearView::of).toList();
    }

    @PUT
    @Path("{year}")
    @Administrators
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Set the dates of an academic year (administrators)",
            description =
                    "Terms are by S1, S2, Q1 to Q4 or Y; daysFollowingAnotherTimetable gives for a date the weekday whose timetable is"
                            + " followed. Calendars and feeds that were made with other dates are made again within a minute.")
    @APIResponse(
            responseCode = "200",
            description = "The new version",
            content = @Content(schema = @Schema(implementation = AcademicYearDocument.class)))
    @APIResponse(responseCode = "400", description = "The file is wrong; the problem names the key")
    @APIResponse(responseCode = "401", description = "The token is missing or wrong")
    @APIResponse(responseCode = "403", description = "Administration by HTTP is off")
    @APIResponse(responseCode = "412", description = "The year is no longer the version that If-Match names")
    public Response put(
            @PathParam("year") int year,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull(message = JsonBody.MISSING) @Valid AcademicYearDocument document) {
        AcademicYear edited = EditedYear.of(year, document);
        int seen = store.find(year).map(YearVersion::version).orElse(0);
        if (!IfMatch.versions(ifMatch).test(seen)) {
            throw changedMeanwhile();
        }
        YearVersion version =
                store.edit(edited, seen, RequestId.current()).orElseThrow(AcademicYearResource::changedMeanwhile);
        LOG.info("Academic year edited", "year", year, "version", version.version());
        return answer(version);
    }

    private static Response answer(YearVersion version) {
        return Response.ok(AcademicYearCodec.text(version.year()))
                .header(HttpHeaders.ETAG, IfMatch.etag(version.version()))
                .build();
    }

    private static ProblemException unknown(int year) {
        return new ProblemException(ProblemType.NOT_FOUND, "No dates are known for the academic year " + year + ".");
    }

    private static ProblemException changedMeanwhile() {
        return new ProblemException(
                ProblemType.CHANGED_MEANWHILE,
                "Somebody else changed this academic year meanwhile. Please get it again, and send your change of that.");
    }
}
