package org.upschedule.signin.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.upschedule.joining.Belongings;
import org.upschedule.owner.OwnerCookies;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.PublicAddress;
import org.upschedule.signin.Accounts;
import org.upschedule.signin.CurrentSignIn;
import org.upschedule.signin.Destination;
import org.upschedule.signin.SignIn;
import org.upschedule.signin.SignInFailedException;
import org.upschedule.signin.SignIns;
import org.upschedule.signin.Visit;

/**
 * Where the provider sends a browser back to. A person looks at the answer, so it leads to the page in any case, which says in her language
 * why she is not signed in; it stands behind {@code #}, and comes into no log.
 */
@Dependent
@Path(CallbackResource.PATH)
@Tag(name = "Account")
public class CallbackResource {

    /** Below the interface's address. The provider knows it as the redirect URI. */
    static final String PATH = "sign-in/callback";

    private final SignIns signIns;
    private final Accounts accounts;
    private final Belongings belongings;
    private final CurrentSignIn current;
    private final SignInCookies cookies;
    private final OwnerCookies ownerCookies;
    private final PublicAddress address;

    @Context
    private HttpServletRequest http;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uris;

    @Inject
    public CallbackResource(
            SignIns signIns,
            Accounts accounts,
            Belongings belongings,
            CurrentSignIn current,
            SignInCookies cookies,
            OwnerCookies ownerCookies,
            PublicAddress address) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.belongings = belongings;
        this.current = current;
        this.cookies = cookies;
        this.ownerCookies = ownerCookies;
        this.address = address;
    }

    @GET
    @Operation(
            summary = "Come back from the provider",
            description = "With the parameters code and state, or error and state, as OpenID Connect says.")
    @APIResponse(
            responseCode = "303",
            description =
                    "To the page, with #signed-in; or with #sign-in= and why not: sign-in-over, sign-in-cancelled,"
                            + " sign-in-refused, provider-unavailable")
    public Response finish() {
        URI product = address.of(uris.getBaseUri()).orElseThrow(() -> ProblemException.addressUnknown("sign-in"));
        Optional<Visit> visit = cookies.visit(http, headers.getCookies());
        URI page = product.resolve(
                visit.map(Visit::destination).orElse(Destination.PAGE).path());
        try {
            SignIn signIn = signIns.finish(visit, uris.getRequestUri(), SignInResource.callback(product));
            current.get().ifPresent(before -> accounts.end(before.signIn()));
            return Response.seeOther(page.resolve("#signed-in"))
                    .cookie(cookies.issue(http, signIn), cookies.visitForgotten(http))
                    .cookie(ownersForgotten())
                    .build();
        } catch (SignInFailedException e) {
            return Response.seeOther(page.resolve("#sign-in=" + e.type().slug()))
                    .cookie(cookies.visitForgotten(http))
                    .build();
        }
    }

    /** A browser that has made nothing yet needs to know nothing of who it was. What it has made waits until its person says yes. */
    private NewCookie[] ownersForgotten() {
        boolean hasSomething = ownerCookies
                .owner(http, headers.getCookies())
                .map(belongings::of)
                .filter(count -> !count.isNothing())
                .isPresent();
        return hasSomething ? new NewCookie[0] : ownerCookies.forgotten(http);
    }
}
