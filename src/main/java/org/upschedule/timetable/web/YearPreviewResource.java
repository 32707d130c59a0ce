package org.upschedule.timetable.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.academicyear.AcademicYearDocument;
import org.upschedule.academicyear.web.EditedYear;
import org.upschedule.admin.Administrators;
import org.upschedule.json.web.JsonBody;
import org.upschedule.timetable.YearPreviews;

/** Says what other dates of an academic year would change, before an administrator stores them. */
@Dependent
@Path("admin/academic-years/{year}/preview")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class YearPreviewResource {

    private final YearPreviews previews;

    @Inject
    public YearPreviewResource(YearPreviews previews) {
        this.previews = previews;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What these dates would change; nothing is stored",
            description =
                    "Calendars are made with the dates for a second and a half at most, 500 of them; where there are more, the numbers are"
                            + " estimated from those, and estimate is true.")
    @APIResponseSchema(value = YearPreviewView.class, responseCode = "200", responseDescription = "How many, and what")
    @APIResponse(responseCode = "400", description = "The file is wrong; the problem names the key")
    @APIResponse(responseCode = "401", description = "The token is missing or wrong")
    @APIResponse(responseCode = "403", description = "Administration by HTTP is off")
    public YearPreviewView preview(
            @PathParam("year") int year, @NotNull(message = JsonBody.MISSING) @Valid AcademicYearDocument document) {
        return YearPreviewView.of(previews.of(EditedYear.of(year, document)));
    }
}
