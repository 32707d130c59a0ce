package org.upschedule.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Finds the owner of a request by the cookie. A caller without a valid cookie becomes a new owner and gets one. */
@Dependent
@Provider
public class OwnerFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int TOO_MANY_REQUESTS = Response.Status.TOO_MANY_REQUESTS.getStatusCode();

    private static final String ISSUED = OwnerFilter.class.getName() + ".issued";

    private final SigningKey signingKey;
    private final CurrentOwner current;
    private final Duration lifetime;

    @Context
    private HttpServletRequest http;

    private volatile OwnerToken token;

    @Inject
    public OwnerFilter(SigningKey signingKey, CurrentOwner current, OwnerConfig config) {
        this.signingKey = signingKey;
        this.current = current;
        this.lifetime = Duration.ofDays(config.cookieDays());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Cookie cookie = request.getCookies().get(OwnerCookie.NAME);
        Optional<UUID> known = cookie == null ? Optional.empty() : token().verify(cookie.getValue());
        UUID owner = known.orElseGet(UUID::randomUUID);
        current.is(owner, known.isEmpty());
        if (known.isEmpty()) {
            request.setProperty(ISSUED, token().sign(owner));
        }
    }

    /**
     * Who is refused for coming too often gets no cookie: with one she would count as known the next time. An upload is answered by a thread that is in no request's scope, so
     * {@link CurrentOwner} is not known here.
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object issued = request.getProperty(ISSUED);
        if (issued != null && response.getStatus() != TOO_MANY_REQUESTS) {
            response.getHeaders().add(HttpHeaders.SET_COOKIE, OwnerCookie.of(http, issued.toString(), lifetime));
        }
    }

    private OwnerToken token() {
        OwnerToken loaded = token;
        if (loaded == null) {
            loaded = new OwnerToken(signingKey.load());
            token = loaded;
        }
        return loaded;
    }
}
