package org.upschedule.job.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.job.FailedJobs;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.EventLog;
import org.upschedule.request.RequestId;

/** Jobs that have failed, for administrators: why, and once more. */
@Dependent
@Path("admin/failed-jobs")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "Needs the administrator's token")
public class FailedJobResource {

    private static final EventLog LOG = EventLog.of(FailedJobResource.class);

    /** What a queue takes in at once; the answer says whether there are more. */
    private static final int MOST = 10_000;

    private final FailedJobs failed;

    @Inject
    public FailedJobResource(FailedJobs failed) {
        this.failed = failed;
    }

    /** @param more whether the same request has more to do */
    @Schema(name = "SentAgain")
    public record SentAgainView(
            @Schema(description = "Jobs that are QUEUED now")
            int jobs,

            boolean more) {}

    @GET
    @Operation(summary = "Why jobs have failed, and how many (administrators)")
    @APIResponseSchema(value = FailureView[].class, responseCode = "200", responseDescription = "The reasons")
    @APIResponse(responseCode = "401", description = "The token is missing or wrong")
    @APIResponse(responseCode = "403", description = "Administration by HTTP is off")
    public List<FailureView> reasons() {
        return failed.reasons().stream().map(FailureView::of).toList();
    }

    @GET
    @Path("{reason}")
    @Operation(summary = "Jobs that failed so, the latest first, a hundred at most (administrators)")
    @APIResponseSchema(value = FailedJobs.Failed[].class, responseCode = "200", responseDescription = "The jobs")
    @APIResponse(responseCode = "404", description = "No reason has that name")
    public List<FailedJobs.Failed> list(@PathParam("reason") String reason) {
        return failed.of(type(reason));
    }

    @POST
    @Path("{reason}/send-again")
    @Operation(
            summary = "Read all jobs again that failed so (administrators)",
            description =
                    "Those whose PDF is still kept, 10,000 at most: each is QUEUED as if it were new, with fresh attempts.")
    @APIResponseSchema(value = SentAgainView.class, responseCode = "200", responseDescription = "How many there were")
    @APIResponse(responseCode = "404", description = "No reason has that name")
    public SentAgainView sendAgain(@PathParam("reason") String reason) {
        ProblemType type = type(reason);
        int all = 0;
        int sent;
        do {
            sent = failed.sendAgain(type, RequestId.current());
            all += sent;
        } while (sent == FailedJobs.BATCH && all < MOST);
        LOG.info("Failed jobs were sent again by an administrator", "reason", type.slug(), "jobs", all);
        return new SentAgainView(all, sent == FailedJobs.BATCH);
    }

    @POST
    @Path("{reason}/{id}/send-again")
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
        LOG.info("A failed job was sent again by an administrator", "reason", type.slug(), "job", id);
        return new SentAgainView(1, false);
    }

    private static ProblemType type(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "No job fails for that reason; GET api/admin/failed-jobs says which are."));
    }
}
