package org.upschedule.announcement.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.announcement.Announcement;
import org.upschedule.announcement.Announcements;
import org.upschedule.json.web.JsonBody;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/** Announcements, for those who make them. */
@Dependent
@Path("admin/announcements")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class AnnouncementAdminResource {

    private final Announcements announcements;

    @Inject
    public AnnouncementAdminResource(Announcements announcements) {
        this.announcements = announcements;
    }

    @GET
    @Operation(summary = "The last hundred announcements, the latest first")
    @APIResponseSchema(
            value = AnnouncementView[].class,
            responseCode = "200",
            responseDescription = "Those too that are not shown yet or any more")
    public List<AnnouncementView> list() {
        return announcements.all().stream().map(AnnouncementView::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell everybody something",
            description =
                    "A page shows it when it is loaded, and one that is open five minutes later at most; so it goes, too.")
    @APIResponse(
            responseCode = "201",
            description = "The announcement",
            content = @Content(schema = @Schema(implementation = AnnouncementView.class)))
    @APIResponse(responseCode = "400", description = "Something is missing or too long, or until is not after from")
    public Response add(@NotNull(message = JsonBody.MISSING) @Valid AnnouncementRequest request) {
        Announcement announcement = announcement(request);
        announcements.add(announcement);
        return Response.created(URI.create("admin/announcements/" + announcement.id()))
                .entity(AnnouncementView.of(announcement))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take an announcement away")
    @APIResponse(
            responseCode = "204",
            description = "It is gone from pages that are loaded now, and within five minutes from those that are open")
    @APIResponse(responseCode = "404", description = "There is no such announcement")
    public Response delete(@PathParam("id") UUID id) {
        if (!announcements.delete(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such announcement.");
        }
        return Response.noContent().build();
    }

    private static Announcement announcement(AnnouncementRequest request) {
        try {
            return request.announcement();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The announcement: " + e.getMessage() + ".");
        }
    }
}
