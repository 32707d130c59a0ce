package org.upschedule.signin.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemResponse;
import org.upschedule.signin.Accounts;
import org.upschedule.signin.CurrentSignIn;
import org.upschedule.signin.ProviderConfig;

/**
 * Finds the account of a request by the cookie of its sign-in, before the owner's cookie is looked at. Where that counts no more, the
 * caller is told so, once, and not taken for somebody new: what she sends next would be stored for nobody.
 */
@Dependent
@Provider
@Priority(Priorities.USER - 1)
public class SignInFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Of the request: the cookie that its answer brings. */
    private static final String COOKIE = SignInFilter.class.getName() + ".cookie";

    /** RFC 9110, 15.5.2 asks for a challenge: there is no registered scheme for cookies, and no browser asks for a password by this one. */
    private static final String CHALLENGE = "Cookie realm=\"university\"";

    private final ProviderConfig config;
    private final SignInCookies cookies;
    private final Accounts accounts;
    private final CurrentOwner owner;
    private final CurrentSignIn current;

    @Context
    private HttpServletRequest http;

    @Inject
    public SignInFilter(
            ProviderConfig config,
            SignInCookies cookies,
            Accounts accounts,
            CurrentOwner owner,
            CurrentSignIn current) {
        this.config = config;
        this.cookies = cookies;
        this.accounts = accounts;
        this.owner = owner;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!config.isOn() || !cookies.isSent(http, request.getCookies())) {
            return;
        }
        Optional<Accounts.Known> known =
                cookies.signIn(http, request.getCookies()).flatMap(accounts::find);
        if (known.isPresent()) {
            current.is(known.get());
            owner.isOfAccount(known.get().account().owner());
            known.get().renewed().ifPresent(renewed -> request.setProperty(COOKIE, cookies.issue(http, renewed)));
            return;
        }
        request.setProperty(COOKIE, cookies.forgotten(http));
        if (!isAboutSigningIn(request)) {
            request.abortWith(signedOut());
        }
    }

    private static boolean isAboutSigningIn(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        return path.equals(SignInResource.PATH) || path.equals(CallbackResource.PATH);
    }

    private static Response signedOut() {
        return Response.fromResponse(ProblemResponse.of(new Problem(
                        ProblemType.SIGNED_OUT,
                        "You are not signed in any more. Nothing was stored; please sign in and do that again.")))
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(COOKIE) instanceof NewCookie cookie
                && !SignInCookies.isIn(http, response.getCookies())) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
        }
    }
}
