package org.upschedule.audit.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.admin.Administrators;
import org.upschedule.audit.Audit;

/** Who did what, for administrators. */
@Dependent
@Path("admin/audit")
@Administrators
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration", description = "For holders of the administrator's token")
public class AuditResource {

    private static final int MOST = 200;

    private final Audit audit;

    @Inject
    public AuditResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    @Operation(summary = "What administrators did, the latest first")
    @APIResponseSchema(value = AuditView[].class, responseCode = "200", responseDescription = "The acts")
    @APIResponse(responseCode = "401", description = "The token is missing or wrong")
    @APIResponse(responseCode = "403", description = "Administration by HTTP is off")
    public List<AuditView> list(
            @Parameter(description = "Only acts with a smaller id: the last one of the page before")
                    @QueryParam("before")
                    @DefaultValue("9223372036854775807")
                    long before,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(MOST) int limit) {
        return audit.latest(before, limit).stream().map(AuditView::of).toList();
    }
}
