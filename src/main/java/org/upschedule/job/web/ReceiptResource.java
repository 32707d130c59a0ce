package org.upschedule.job.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.job.Job;
import org.upschedule.job.Jobs;
import org.upschedule.job.receipt.Receipts;
import org.upschedule.job.receipt.Receipts.Receipt;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.reader.UnreadableScheduleException;
import org.upschedule.schedule.Place;

/** What was read, held against the PDF: pictures of the rows that an entry or a finding is about. */
@Dependent
@Path("jobs/{id}/receipts")
@Produces({ReceiptResource.SVG, MediaType.APPLICATION_JSON})
@Tag(name = "Jobs")
public class ReceiptResource {

    static final String SVG = "image/svg+xml";

    private final Jobs jobs;
    private final Receipts receipts;
    private final CurrentOwner owner;

    @Inject
    public ReceiptResource(Jobs jobs, Receipts receipts, CurrentOwner owner) {
        this.jobs = jobs;
        this.receipts = receipts;
        this.owner = owner;
    }

    @GET
    @Path("entries/{entry}")
    @Operation(summary = "The rows of the PDF that an entry was read from, under the header row")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = SVG))
    @APIResponse(responseCode = "404", description = "No such entry, or somebody else's")
    @APIResponse(responseCode = "409", description = "The job is not completed yet")
    @APIResponse(responseCode = "410", description = "The PDF has been deleted")
    public Response entry(
            @PathParam("id") UUID id,
            @Parameter(description = "Its place in the entries of the schedule, counted from 0") @PathParam("entry")
                    int entry)
            throws UnreadableScheduleException {
        Job job = find(id);
        List<List<Place>> places = jobs.places(id).orElseThrow(JobViews::notCompleted);
        if (entry < 0 || entry >= places.size()) {
            throw notFound("This schedule has no such entry.");
        }
        return answer(receipts.rows(job, places.get(entry)));
    }

    @GET
    @Path("pages/{page}")
    @Operation(summary = "A whole page of the PDF, with the row of a finding marked")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = SVG))
    @APIResponse(responseCode = "404", description = "No such page, or somebody else's")
    @APIResponse(responseCode = "410", description = "The PDF has been deleted")
    public Response page(
            @PathParam("id") UUID id,
            @Parameter(description = "Counted from 1") @PathParam("page") int page,
            @Parameter(description = "Row that is marked, counted from 1 as in findings")
                    @QueryParam("row")
                    @DefaultValue("0")
                    int row)
            throws UnreadableScheduleException {
        Job job = find(id);
        return answer(receipts.page(job, page, row));
    }

    private static Response answer(Receipt receipt) {
        if (receipt instanceof Receipt.Drawn drawn) {
            return Response.ok(drawn.svg(), SVG).build();
        }
        if (receipt instanceof Receipt.FileGone) {
            throw new ProblemException(
                    ProblemType.FILE_GONE,
                    "PDFs are deleted after a day, so this row can no longer be shown. What was read from it is still there.");
        }
        throw notFound("This PDF has no such page.");
    }

    private Job find(UUID id) {
        return jobs.find(owner.id(), id).orElseThrow(JobViews::notFound);
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }
}
