package org.upschedule.erasure.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.erasure.Erasure;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.owner.OwnerCookies;
import org.upschedule.request.EventLog;
import org.upschedule.signin.web.SignInCookies;

/** The caller herself. */
@Dependent
@Path("me")
@Tag(name = "Owner", description = "All that is the caller's")
public class OwnerResource {

    private static final EventLog LOG = EventLog.of(OwnerResource.class);

    private final Erasure erasure;
    private final CurrentOwner owner;
    private final OwnerCookies cookies;
    private final SignInCookies signInCookies;

    @Context
    private HttpServletRequest http;

    @Inject
    public OwnerResource(Erasure erasure, CurrentOwner owner, OwnerCookies cookies, SignInCookies signInCookies) {
        this.erasure = erasure;
        this.owner = owner;
        this.cookies = cookies;
        this.signInCookies = signInCookies;
    }

    @DELETE
    @Operation(
            summary = "Delete all that is mine",
            description =
                    "Files, schedules, timetables and feeds, at once. Programs that follow a feed find nothing any more; what they have"
                            + " copied stays with them. The cookie is forgotten too. Who is signed in has no account here any more, and all her"
                            + " browsers are signed out.")
    @APIResponse(responseCode = "204", description = "Deleted, or there was nothing")
    public Response delete() {
        Erasure.Erased erased = erasure.erase(owner.id());
        LOG.info("All of an owner deleted", "timetables", erased.timetables(), "jobs", erased.jobs());
        return Response.noContent()
                .cookie(cookies.forgotten(http))
                .cookie(signInCookies.forgotten(http))
                .build();
    }
}
