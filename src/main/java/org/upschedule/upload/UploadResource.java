package org.upschedule.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.job.JobSubmission;
import org.upschedule.job.web.JobView;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.EventLog;
import org.upschedule.request.RequestId;

/** Takes a PDF in and answers with its job; the reading happens behind the queue. */
@Dependent
@Path("uploads")
@Tag(name = "Uploads", description = "Send a schedule PDF")
public class UploadResource {

    private static final EventLog LOG = EventLog.of(UploadResource.class);

    private final UploadGate gate;
    private final JobSubmission submission;
    private final CurrentOwner owner;
    private final UploadMetrics metrics;

    @Inject
    public UploadResource(UploadGate gate, JobSubmission submission, CurrentOwner owner, UploadMetrics metrics) {
        this.gate = gate;
        this.submission = submission;
        this.owner = owner;
        this.metrics = metrics;
    }

    @POST
    @UploadLimit
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Upload one schedule PDF as the part named file")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(ref = "Upload")))
    @APIResponse(
            responseCode = "202",
            description = "Accepted; Location names the job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same bytes were sent before; Location names that job",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    @APIResponse(responseCode = "400", description = "Nothing was sent")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "Not a PDF")
    @APIResponse(responseCode = "503", description = "Not accepted because of an outage; try again after Retry-After")
    public Response upload(List<EntityPart> parts) throws IOException {
        EntityPart file = filePart(parts);
        byte[] content = gate.admit(file.getContent());
        long start = System.nanoTime();
        JobSubmission.Submitted submitted =
                submission.submit(owner.id(), FileName.clean(file.getFileName()), content, RequestId.current());
        metrics.accepted(content.length, submitted.isNew(), Duration.ofNanos(System.nanoTime() - start));
        LOG.info(
                submitted.isNew() ? "Upload accepted" : "Upload known already",
                "job",
                submitted.job().id(),
                "bytes",
                content.length);
        return Response.status(submitted.isNew() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(URI.create("jobs/" + submitted.job().id()))
                .entity(JobView.of(submitted.job(), Optional.empty()))
                .build();
    }

    private static EntityPart filePart(List<EntityPart> parts) {
        // A request without a body has no list of parts.
        return Stream.ofNullable(parts)
                .flatMap(List::stream)
                .filter(part -> "file".equals(part.getName()))
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemType.NOTHING_SENT,
                                "No file was sent. Please send the schedule PDF as the part named \"file\" of a multipart form."));
    }
}
