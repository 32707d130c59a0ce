package org.upschedule.admin.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.upschedule.admin.AdministratorConfig;
import org.upschedule.admin.AdministratorToken;
import org.upschedule.admin.Administrators;
import org.upschedule.admin.CurrentAdministrator;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemResponse;
import org.upschedule.request.EventLog;

/**
 * Lets callers with the administrator's token through. Where no token is configured, it lets nobody through. It comes after the limits,
 * so that who guesses may not guess often.
 */
@Dependent
@Provider
@Administrators
@Priority(Priorities.USER + 2)
public class AdministratorFilter implements ContainerRequestFilter {

    private static final EventLog LOG = EventLog.of(AdministratorFilter.class);

    /** How the audit trail names who holds the token: there is one for all. */
    private static final String HOLDER = "token";

    private final Optional<AdministratorToken> token;
    private final CurrentAdministrator administrator;

    @Inject
    public AdministratorFilter(AdministratorConfig config, CurrentAdministrator administrator) {
        this.token = config.token();
        this.administrator = administrator;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (token.isEmpty()) {
            request.abortWith(ProblemResponse.of(new Problem(
                    ProblemType.ADMINISTRATION_OFF,
                    "Nobody can administer this service by HTTP: upschedule.admin.token-sha256 is not set.")));
            return;
        }
        if (!token.get().isIn(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)))) {
            LOG.warning("Somebody without the administrator's token was refused");
            request.abortWith(Response.fromResponse(ProblemResponse.of(new Problem(
                            ProblemType.TOKEN_NEEDED,
                            "Only administrators may do this. Send Authorization: Bearer and the token.")))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"administration\"")
                    .build());
            return;
        }
        administrator.is(HOLDER);
    }
}
