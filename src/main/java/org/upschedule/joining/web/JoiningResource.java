package org.upschedule.joining.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.joining.Belongings;
import org.upschedule.joining.Joining;
import org.upschedule.json.web.JsonBody;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.owner.OwnerCookies;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.EventLog;
import org.upschedule.request.PublicAddress;
import org.upschedule.signin.CurrentSignIn;

/**
 * Joins another browser to the caller. The secret stands behind {@code #} in the address of the page, so it comes into no log of a server
 * and no {@code Referer}, and a program that looks at links in a chat does not use it up.
 */
@Dependent
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Owner")
public class JoiningResource {

    private static final EventLog LOG = EventLog.of(JoiningResource.class);

    private final Joining joining;
    private final CurrentOwner owner;
    private final OwnerCookies cookies;
    private final PublicAddress address;
    private final CurrentSignIn signIn;

    @Context
    private HttpServletRequest http;

    @Context
    private UriInfo uris;

    @Inject
    public JoiningResource(
            Joining joining, CurrentOwner owner, OwnerCookies cookies, PublicAddress address, CurrentSignIn signIn) {
        this.joining = joining;
        this.owner = owner;
        this.cookies = cookies;
        this.address = address;
        this.signIn = signIn;
    }

    @POST
    @Path("links")
    @Operation(
            summary = "Make a link that joins another browser to me",
            description = "It works once and for some minutes. Whoever opens it sees and changes all that is mine.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = LinkView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not configured where the product is found; or signed-in: sign in there, too")
    public Response newLink() {
        signIn.refuse();
        URI product = address.of(uris.getBaseUri()).orElseThrow(() -> ProblemException.addressUnknown("link"));
        Joining.Link link = joining.newLink(owner.id());
        LOG.info("Link made that joins another browser");
        return Response.status(Response.Status.CREATED)
                .entity(LinkView.of(product.resolve("#join=" + link.secret().value()), link.expiresAt()))
                .build();
    }

    @POST
    @Path("joins")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Become the owner whose link this browser was opened with",
            description =
                    "The answer sets her cookie. What this browser had of its own comes along, after it was asked for.")
    @APIResponse(
            responseCode = "200",
            description = "Joined",
            content = @Content(schema = @Schema(implementation = JoinedView.class)))
    @APIResponse(responseCode = "404", description = "No link works with that secret (any more)")
    @APIResponse(
            responseCode = "409",
            description = "would-merge: this browser has files or timetables of its own; or signed-in: sign out first")
    public Response join(@NotNull(message = JsonBody.MISSING) @Valid JoinRequest request) {
        signIn.refuse();
        Joining.Joined joined = joining.join(owner.id(), request.secret(), Boolean.TRUE.equals(request.confirm()));
        Belongings.Count brought = joined.brought();
        LOG.info("Another browser joined", "files", brought.files(), "timetables", brought.timetables());
        return Response.ok(new JoinedView(brought.files(), brought.timetables()))
                .cookie(cookies.issue(http, joined.owner()))
                .build();
    }
}
