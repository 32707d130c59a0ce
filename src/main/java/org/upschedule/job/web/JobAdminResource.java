package org.upschedule.job.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.job.FailedJobs;
import org.upschedule.job.JobGateway;
import org.upschedule.job.QueueState;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.RequestId;

/** The queue and the jobs that have failed, for administrators, who have them read again or delete them. */
@Dependent
@Path("admin/jobs")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "Needs the administrator's token")
public class JobAdminResource {

    /** What a queue takes in at once; the answer says whether there are more. */
    private static final int MOST = 10_000;

    private final JobGateway jobs;
    private final FailedJobs failed;

    @Inject
    public JobAdminResource(JobGateway jobs, FailedJobs failed) {
        this.jobs = jobs;
        this.failed = failed;
    }

    /** @param oldestSeconds how long the oldest of those that wait has waited */
    @Schema(name = "JobsOfAll")
    public record JobsView(
            @Schema(description = "Jobs that wait for a worker")
            long queued,

            long oldestSeconds,

            @Schema(description = "Jobs that are being read, on all nodes")
            long processing,

            @Schema(description = "Why jobs have failed, and how many")
            List<FailureView> failed) {}

    /** @param more whether the same request has more to do */
    @Schema(name = "SentAgain")
    public record SentAgainView(
            @Schema(description = "Jobs that are QUEUED now")
            int jobs,

            boolean more) {}

    @GET
    @Operation(summary = "The queue, and why jobs have failed (administrators)")
    @APIResponseSchema(value = JobsView.class, responseCode = "200", responseDescription = "The jobs of all owners")
    @APIResponse(responseCode = "401", description = "The token is missing or wrong")
    @APIResponse(responseCode = "403", description = "Administration by HTTP is off")
    public JobsView all() {
        QueueState queue = jobs.queueState();
        return new JobsView(
                queue.queued(),
                queue.oldest().toSeconds(),
                queue.processing(),
                failed.reasons().stream().map(FailureView::of).toList());
    }

    @GET
    @Path("failed/{reason}")
    @Operation(summary = "Jobs that failed so, the latest first, a hundred at most (administrators)")
    @APIResponseSchema(value = FailedJobs.Failed[].class, responseCode = "200", responseDescription = "The jobs")
    @APIResponse(responseCode = "404", description = "No reason has that name")
    public List<FailedJobs.Failed> list(@PathParam("reason") String reason) {
        return failed.of(type(reason));
    }

    @POST
    @Path("failed/{reason}/send-again")
    @Operation(
            summary = "Read all jobs again that failed so (administrators)",
            description =
                    "Those whose PDF is still kept, 10,000 at most: each is QUEUED as if it were new, with fresh attempts.")
    @APIResponseSchema(value = SentAgainView.class, responseCode = "200", responseDescription = "How many there were")
    @APIResponse(responseCode = "404", description = "No reason has that name")
    public SentAgainView sendAgain(@PathParam("reason") String reason) {
        ProblemType type = type(reason);
        return inBatches(() -> failed.sendAgain(type, RequestId.current()));
    }

    @POST
    @Path("failed/{reason}/{id}/send-again")
    @Operation(summary = "Read one job again that failed so (administrators)")
    @APIResponseSchema(value = SentAgainView.class, responseCode = "200", responseDescription = "It is QUEUED")
    @APIResponse(responseCode = "404", description = "There is no such job, or its PDF is not kept any more")
    public SentAgainView sendOneAgain(@PathParam("reason") String reason, @PathParam("id") UUID id) {
        ProblemType type = type(reason);
        if (!failed.sendAgain(type, id, RequestId.current())) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no job of that id that has failed so, or its PDF has been deleted meanwhile.");
        }
        return new SentAgainView(1, false);
    }

    @DELETE
    @Path("failed/{reason}")
    @Operation(
            summary = "Delete all jobs that failed so, with their PDFs (administrators)",
            description = "10,000 at most. Their owners see them no more.")
    @APIResponse(responseCode = "204", description = "They are gone")
    @APIResponse(responseCode = "404", description = "No reason has that name")
    public Response deleteAll(@PathParam("reason") String reason) {
        ProblemType type = type(reason);
        inBatches(() -> failed.delete(type));
        return Response.noContent().build();
    }

    @DELETE
    @Path("failed/{reason}/{id}")
    @Operation(summary = "Delete one job that failed so, with its PDF (administrators)")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "404", description = "There is no such job")
    public Response deleteOne(@PathParam("reason") String reason, @PathParam("id") UUID id) {
        if (!failed.delete(type(reason), id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no job of that id that has failed so.");
        }
        return Response.noContent().build();
    }

    private static SentAgainView inBatches(IntSupplier batch) {
        int all = 0;
        int last;
        do {
            last = batch.getAsInt();
            all += last;
        } while (last == FailedJobs.BATCH && all < MOST);
        return new SentAgainView(all, last == FailedJobs.BATCH);
    }

    private static ProblemType type(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "No job fails for that reason; GET api/admin/jobs says which are."));
    }
}
