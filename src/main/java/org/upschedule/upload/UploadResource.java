package org.upschedule.upload;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.job.JobSubmission;
import org.upschedule.job.web.JobView;
import org.upschedule.limits.LimitGroup;
import org.upschedule.limits.web.Limited;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.request.EventLog;
import org.upschedule.request.PublicAddress;
import org.upschedule.request.RequestId;
import org.upschedule.request.Stopwatch;

/** Takes a PDF in and answers with its job; the reading happens behind the queue. */
@Dependent
@Path("uploads")
@Tag(name = "Uploads", description = "Send a schedule PDF")
public class UploadResource {

    private static final EventLog LOG = EventLog.of(UploadResource.class);

    private final UploadIntake intake;
    private final UploadGate gate;
    private final JobSubmission submission;
    private final CurrentOwner owner;
    private final UploadMetrics metrics;
    private final PublicAddress address;

    @Context
    private UriInfo uris;

    @Inject
    public UploadResource(
            UploadIntake intake,
            UploadGate gate,
            JobSubmission submission,
            CurrentOwner owner,
            UploadMetrics metrics,
            PublicAddress address) {
        this.intake = intake;
        this.gate = gate;
        this.submission = submission;
        this.owner = owner;
        this.metrics = metrics;
        this.address = address;
    }

    @POST
    @Limited(LimitGroup.UPLOADS)
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
    @APIResponse(responseCode = "400", description = "Nothing was sent, or not one file in a form")
    @APIResponse(responseCode = "408", description = "The file came in too slowly")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "Not a PDF")
    @APIResponse(
            responseCode = "503",
            description = "Not accepted because of an outage or a crowd; try again after Retry-After")
    public void upload(@Suspended AsyncResponse answer, @Context HttpServletRequest request) throws IOException {
        Caller caller = new Caller(
                owner.id(), RequestId.current(), Stopwatch.current(), uris.getBaseUri(), request.getContentType());
        Stopwatch.Laps laps = caller.watch().laps();
        AsyncContext connection = request.getAsyncContext();
        intake.receive(request.getInputStream(), answer)
                .whenComplete((body, fault) -> laps.end(Stopwatch.Part.BODY))
                .thenCompose(body -> intake.inTurn(body, received -> {
                    laps.end(Stopwatch.Part.TURN);
                    return accept(received, caller);
                }))
                .whenComplete((accepted, fault) -> resume(answer, connection, accepted, cause(fault), caller));
    }

    private static Throwable cause(Throwable fault) {
        return fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    }

    private static void resume(
            AsyncResponse answer, AsyncContext connection, Response accepted, Throwable fault, Caller caller) {
        caller.bind();
        try {
            if (fault instanceof CallerGoneException) {
                LOG.info("The caller went away before the upload was complete");
                connection.complete(); // an answer could not be sent
            } else if (fault == null) {
                answer.resume(accepted);
            } else {
                answer.resume(fault);
            }
        } finally {
            caller.watch().tell();
            Caller.unbind();
        }
    }

    /** What is known of a request by its thread alone. */
    private record Caller(UUID ownerId, String requestId, Stopwatch watch, URI api, String contentType) {

        void bind() {
            RequestId.bind(requestId);
            watch.bind();
        }

        static void unbind() {
            Stopwatch.unbind();
            RequestId.unbind();
        }
    }

    private Response accept(Spool body, Caller caller) {
        caller.bind();
        try (body) {
            return intake.open(caller.contentType(), body, form -> store(form, caller));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Caller.unbind();
        }
    }

    private Response store(UploadForm form, Caller caller) {
        byte[] content = form.content();
        gate.check(content);
        long start = System.nanoTime();
        JobSubmission.Submitted submitted =
                submission.submit(caller.ownerId(), FileName.clean(form.fileName()), content, caller.requestId());
        metrics.accepted(content.length, submitted.isNew(), Duration.ofNanos(System.nanoTime() - start));
        LOG.info(
                submitted.isNew() ? "Upload accepted" : "Upload known already",
                "job",
                submitted.job().id(),
                "bytes",
                content.length);
        return Response.status(submitted.isNew() ? Response.Status.ACCEPTED : Response.Status.OK)
                .location(
                        address.location(caller.api(), "jobs/" + submitted.job().id()))
                .entity(JobView.of(submitted.job(), Optional.empty()))
                .build();
    }
}
