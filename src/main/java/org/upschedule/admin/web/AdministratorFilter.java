package org.upschedule.admin.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.upschedule.admin.AdministratorConfig;
import org.upschedule.admin.AdministratorToken;
import org.upschedule.admin.Administrators;
import org.upschedule.admin.BasicCredentials;
import org.upschedule.admin.CurrentAdministrator;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemResponse;
import org.upschedule.request.EventLog;
import org.upschedule.request.IpAddress;
import org.upschedule.signin.CurrentSignIn;
import org.upschedule.signin.ProviderConfig;

/**
 * Lets callers with the administrator's token through, those to whom the server gives the role, and those who have signed in with the
 * university and are in a group that administers. Where none of these is configured, it lets nobody through. It comes after the limits, so
 * that who guesses may not guess often.
 */
@Dependent
@Provider
@Administrators
@Priority(Priorities.USER + 2)
public class AdministratorFilter implements ContainerRequestFilter {

    private static final EventLog LOG = EventLog.of(AdministratorFilter.class);

    /** How the audit trail names who holds the token: there is one for all. */
    private static final String HOLDER = "token";

    /** Not Basic as well: a browser would ask for a password itself, keep it, and send it with requests of other pages too. */
    private static final String CHALLENGE = "Bearer realm=\"administration\"";

    private final Optional<AdministratorToken> token;
    private final boolean byRole;
    private final boolean bySignIn;
    private final CurrentSignIn signIn;
    private final CurrentAdministrator administrator;
    private final Guesses guesses;

    @Context
    private HttpServletRequest http;

    @Inject
    public AdministratorFilter(
            AdministratorConfig config,
            ProviderConfig provider,
            CurrentSignIn signIn,
            CurrentAdministrator administrator,
            Guesses guesses) {
        this.token = config.token();
        this.byRole = config.byRole();
        this.bySignIn = provider.makesAdministrators();
        this.signIn = signIn;
        this.administrator = administrator;
        this.guesses = guesses;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (token.isEmpty() && !byRole && !bySignIn) {
            request.abortWith(
                    ProblemResponse.of(
                            new Problem(
                                    ProblemType.ADMINISTRATION_OFF,
                                    "Nobody can administer this service by HTTP: none of upschedule.admin.token-sha256, upschedule.admin.by-role and upschedule.sign-in.admin-groups is set.")));
            return;
        }
        Optional<String> authorization = Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (authorization.isEmpty()) {
            signIn.administrator()
                    .filter(name -> bySignIn)
                    .ifPresentOrElse(administrator::is, () -> request.abortWith(refusal()));
            return;
        }
        InetAddress address = IpAddress.of(http.getRemoteAddr());
        Optional<Duration> wait = guesses.untilNext(address);
        if (wait.isPresent()) {
            request.abortWith(tooMany(wait.get()));
            return;
        }
        Optional<String> name = name(authorization);
        if (name.isEmpty()) {
            guesses.wrong(address);
            request.abortWith(refusal());
            return;
        }
        administrator.is(name.get());
    }

    private Optional<String> name(Optional<String> authorization) {
        if (token.filter(known -> known.isIn(authorization)).isPresent()) {
            return Optional.of(HOLDER);
        }
        return BasicCredentials.of(authorization)
                .filter(credentials -> byRole)
                .flatMap(credentials -> ServerRealm.administrator(http, credentials));
    }

    private static Response refusal() {
        LOG.warning("Somebody who is no administrator was refused");
        return Response.fromResponse(
                        ProblemResponse.of(
                                new Problem(
                                        ProblemType.TOKEN_NEEDED,
                                        "Only administrators may do this. Send Authorization: Bearer and the token, Basic with name and password where the server knows administrators by name, or sign in with the university.")))
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    private static Response tooMany(Duration wait) {
        Response refusal = Response.fromResponse(ProblemResponse.of(new Problem(
                        ProblemType.TOO_MANY_REQUESTS,
                        "There were too many wrong tokens or passwords from this address. Please try again later.")))
                .build();
        refusal.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait.toSeconds());
        return refusal;
    }
}
