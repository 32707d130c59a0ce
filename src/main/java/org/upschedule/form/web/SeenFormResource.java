package org.upschedule.form.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.form.SeenForms;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/** Shows administrators that the university has changed its form, and how. */
@Dependent
@Path("admin/forms")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class SeenFormResource {

    private final SeenForms forms;

    @Inject
    public SeenFormResource(SeenForms forms) {
        this.forms = forms;
    }

    @GET
    @Operation(summary = "Layouts of the university's form that the reader did not know, the latest first")
    @APIResponseSchema(
            value = SeenFormView[].class,
            responseCode = "200",
            responseDescription = "Rulings and known words of the header, nothing of what a file says")
    public List<SeenFormView> list() {
        return forms.all().stream().map(SeenFormView::of).toList();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a layout away after looking at it")
    @APIResponse(responseCode = "204", description = "It is gone, until a file has it again in more than an hour")
    @APIResponse(responseCode = "404", description = "There is no such layout")
    public Response checked(@PathParam("id") long id) {
        if (!forms.checked(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such layout.");
        }
        return Response.noContent().build();
    }
}
