package org.upschedule.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import java.util.UUID;
import org.upschedule.digest.Sha256;

/**
 * Finds the owner of a request by the cookie, where she is not known by her sign-in. A caller without a valid cookie becomes a new owner
 * and gets one; one that has grown old is renewed. Each answer tells whose it is, by a tag that gives no right to anything: the page's
 * service worker cannot read the cookie, and has to forget what it has kept when the cookie is another one.
 */
@Dependent
@Provider
public class OwnerFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String TAG = "Upschedule-Owner";

    private static final String TAGGED = OwnerFilter.class.getName() + ".tagged";
    private static final String ISSUED = OwnerFilter.class.getName() + ".issued";

    private final OwnerCookies cookies;
    private final CurrentOwner current;

    @Context
    private HttpServletRequest http;

    @Inject
    public OwnerFilter(OwnerCookies cookies, CurrentOwner current) {
        this.cookies = cookies;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!current.isKnown()) {
            knowByCookie(request);
        }
        request.setProperty(TAGGED, Sha256.of("tag:" + current.id()).shortHex());
    }

    private void knowByCookie(ContainerRequestContext request) {
        Optional<OwnerTokens.Known> known = cookies.read(http, request.getCookies());
        UUID owner = known.map(OwnerTokens.Known::owner).orElseGet(UUID::randomUUID);
        current.is(owner, known.isEmpty());
        if (known.isEmpty() || !known.get().isFresh()) {
            request.setProperty(ISSUED, owner);
        }
    }

    /**
     * Who is refused for coming too often gets no cookie: with one she would count as known the next time. An upload is answered by a
     * thread that is in no request's scope, so {@link CurrentOwner} is not known here.
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.TOO_MANY_REQUESTS.getStatusCode()) {
            return;
        }
        Object tag = request.getProperty(TAGGED);
        if (tag != null) {
            response.getHeaders().putSingle(TAG, tag);
        }
        if (request.getProperty(ISSUED) instanceof UUID owner && !OwnerCookies.areIn(http, response.getCookies())) {
            for (NewCookie cookie : cookies.issue(http, owner)) {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie);
            }
        }
    }
}
