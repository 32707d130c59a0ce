package org.upschedule.announcement.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.announcement.Announcements;

/** For the student's page. */
@Dependent
@Path("announcements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Announcements", description = "What administrators tell everybody")
public class AnnouncementResource {

    private final Announcements announcements;

    @Inject
    public AnnouncementResource(Announcements announcements) {
        this.announcements = announcements;
    }

    @GET
    @Operation(summary = "What is announced now")
    @APIResponseSchema(
            value = AnnouncementView[].class,
            responseCode = "200",
            responseDescription = "The announcements, warnings first")
    public List<AnnouncementView> list() {
        return announcements.shown().stream().map(AnnouncementView::of).toList();
    }
}
