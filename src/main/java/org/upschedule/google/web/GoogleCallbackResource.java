package org.upschedule.google.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.google.Grants;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.EventLog;
import org.upschedule.request.PublicAddress;

/**
 * Where Google sends the browser back to. A person looks at the answer, so each one leads to the page, which says how it stands; the code
 * is gone from the address then.
 */
@Dependent
@Path("google/callback")
@Tag(name = "Timetables")
public class GoogleCallbackResource {

    /** Below the product's address. */
    static final String ADDRESS = "api/google/callback";

    private static final EventLog LOG = EventLog.of(GoogleCallbackResource.class);

    private final Grants grants;
    private final PublicAddress address;
    private final CurrentOwner owner;

    @Context
    private UriInfo uris;

    @Context
    private HttpServletRequest http;

    @Inject
    public GoogleCallbackResource(Grants grants, PublicAddress address, CurrentOwner owner) {
        this.grants = grants;
        this.address = address;
        this.owner = owner;
    }

    @GET
    @Operation(summary = "The way back from Google, for browsers alone")
    @APIResponse(responseCode = "303", description = "To the page, which says how it stands")
    @APIResponse(responseCode = "404", description = "Google Calendar is not switched on")
    @APIResponse(responseCode = "409", description = "google-taken: another timetable is there meanwhile")
    public Response back(
            @QueryParam("code") String code,
            @QueryParam("state") String state,
            @CookieParam(WayCookie.NAME) String way) {
        grants.requireOn();
        URI product = address.of(uris.getBaseUri()).orElseThrow(() -> ProblemException.addressUnknown("way to Google"));
        boolean isHers = code != null && state != null && way != null && grants.finish(owner.id(), way, state, code);
        LOG.info("A student is back from Google", "granted", isHers);
        return Response.seeOther(product.resolve(isHers ? "#take" : "#take/not-connected"))
                .cookie(WayCookie.forgotten(http))
                .build();
    }
}
