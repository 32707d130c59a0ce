package org.upschedule.job.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.job.Job;
import org.upschedule.job.JobStatus;
import org.upschedule.job.Jobs;
import org.upschedule.job.StoredSchedule;
import org.upschedule.limits.LimitGroup;
import org.upschedule.limits.web.Limited;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.problem.web.ProblemResponse;
import org.upschedule.timetable.FileRemoval;

/** What an owner asks of her jobs. */
@Dependent
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Jobs", description = "An uploaded PDF on its way to a schedule")
public class JobResource {

    private final Jobs jobs;
    private final JobViews views;
    private final CurrentOwner owner;
    private final FileRemoval removal;

    @Inject
    public JobResource(Jobs jobs, JobViews views, CurrentOwner owner, FileRemoval removal) {
        this.jobs = jobs;
        this.views = views;
        this.removal = removal;
        this.owner = owner;
    }

    @GET
    @Limited(LimitGroup.STATUS)
    @Operation(summary = "All jobs of the caller, newest first")
    @APIResponseSchema(value = JobView[].class, responseCode = "200", responseDescription = "The jobs")
    public List<JobView> list() {
        return views.list(owner.id());
    }

    @GET
    @Path("{id}")
    @Limited(LimitGroup.STATUS)
    @Operation(summary = "State of a job")
    @APIResponseSchema(
            value = JobView.class,
            responseCode = "200",
            responseDescription = "The job; status is QUEUED, PROCESSING, COMPLETED or FAILED")
    @APIResponse(responseCode = "404", description = "No such job, or somebody else's")
    public JobView get(@PathParam("id") UUID id) {
        return views.get(owner.id(), id);
    }

    @GET
    @Path("{id}/schedule")
    @Operation(summary = "What was read: kind, entries and findings")
    @APIResponse(
            responseCode = "200",
            description = "The schedule",
            content = @Content(schema = @Schema(implementation = StoredSchedule.class)))
    @APIResponse(responseCode = "409", description = "The job is not completed yet")
    @APIResponse(responseCode = "422", description = "The PDF could not be read; the problem says why")
    public Response schedule(@PathParam("id") UUID id) {
        Job job = find(id);
        Optional<Problem> failure = job.problem();
        if (job.status() == JobStatus.FAILED && failure.isPresent()) {
            return ProblemResponse.of(failure.get());
        }
        return jobs.scheduleJson(job.id())
                .map(json -> Response.ok(json).build())
                .orElseThrow(JobViews::notCompleted);
    }

    @GET
    @Path("{id}/file")
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(summary = "The uploaded PDF, as long as it is kept")
    @APIResponse(responseCode = "200", description = "The PDF", content = @Content(mediaType = "application/pdf"))
    @APIResponse(responseCode = "410", description = "The PDF has been deleted; the schedule is still there")
    public Response file(@PathParam("id") UUID id) {
        Job job = find(id);
        byte[] content = jobs.file(job.id())
                .orElseThrow(() -> new ProblemException(
                        ProblemType.FILE_GONE, "PDFs are deleted after a day. What was read from it is still there."));
        return Response.ok(content, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"schedule.pdf\"")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Forget a job, its PDF and what was read",
            description = "Where a calendar that can be subscribed to would lose something, that has to be confirmed.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "No such job, or somebody else's")
    @APIResponse(responseCode = "409", description = "would-remove: what would vanish is in wouldRemove")
    public Response delete(
            @PathParam("id") UUID id,
            @Parameter(description = "True after the answer would-remove, where that is right") @QueryParam("confirm")
                    boolean confirm) {
        if (!confirm) {
            removal.check(owner.id(), id);
        }
        if (!jobs.delete(owner.id(), id)) {
            throw JobViews.notFound();
        }
        return Response.noContent().build();
    }

    private Job find(UUID id) {
        return jobs.find(owner.id(), id).orElseThrow(JobViews::notFound);
    }
}
