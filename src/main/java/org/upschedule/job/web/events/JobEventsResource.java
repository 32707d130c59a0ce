package org.upschedule.job.web.events;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.job.web.JobView;
import org.upschedule.job.web.JobViews;
import org.upschedule.limits.LimitGroup;
import org.upschedule.limits.web.LimitFilter;
import org.upschedule.limits.web.Limited;
import org.upschedule.owner.CurrentOwner;

/**
 * A job as it changes. The answer is written as its reader takes it, by no thread of its own; JAX-RS only opens it, so what its filters
 * would add to the answer is added here.
 */
@Dependent
@Path("jobs/{id}/events")
@Tag(name = "Jobs")
public class JobEventsResource {

    private final JobViews views;
    private final JobStreams streams;
    private final CurrentOwner owner;

    @Inject
    public JobEventsResource(JobViews views, JobStreams streams, CurrentOwner owner) {
        this.views = views;
        this.streams = streams;
        this.owner = owner;
    }

    @GET
    @Limited(LimitGroup.STATUS)
    @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "State of a job, at once and whenever it changes",
            description =
                    "Server-sent events, each with the job as data. The last has the id end: the job is COMPLETED or FAILED, or, in an event"
                            + " named gone, has been deleted. Who asks again with Last-Event-ID: end gets 204. A stream also ends after some"
                            + " minutes, and when a node stops; then ask again.")
    @APIResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "204", description = "There is nothing more to come")
    @APIResponse(responseCode = "404", description = "No such job, or somebody else's")
    @APIResponse(responseCode = "429", description = "You follow too many jobs; ask for their states instead")
    @APIResponse(responseCode = "503", description = "Too many follow jobs on this node; ask for the state instead")
    public void events(
            @PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @Suspended AsyncResponse answer,
            @Context ContainerRequestContext context,
            @Context HttpServletResponse response)
            throws IOException {
        if (ServerEvent.END.equals(lastEventId)) {
            answer.resume(Response.noContent().build());
            return;
        }
        JobView job = views.get(owner.id(), id);
        response.setContentType(MediaType.SERVER_SENT_EVENTS);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // nginx would keep events until it has many
        LimitFilter.fields(context).forEach(response::setHeader);
        // Ended by JAX-RS: it would end the connection once more where somebody else has, which the container refuses
        streams.open(
                owner.id(),
                job,
                response.getOutputStream(),
                () -> answer.resume(Response.ok().build()));
    }
}
