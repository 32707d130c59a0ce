package org.upschedule.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.PublicAddress;

/**
 * Another site may not change what is an owner's by her browser, which sends her cookie along. Browsers say from where a request comes by
 * {@code Sec-Fetch-Site} (Fetch Metadata) or {@code Origin} (RFC 6454); programs send neither. What is an owner's is kept in no cache.
 */
@Dependent
@Provider
@PreMatching
public class OriginFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** {@code none}: the person has typed the address, or opened a bookmark. */
    private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

    private final PublicAddress address;

    @Inject
    public OriginFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!SAFE.contains(request.getMethod()) && comesFromAnotherSite(request)) {
            throw new ProblemException(
                    ProblemType.CROSS_ORIGIN,
                    "This request comes from another web site. Please use the page of this service itself.");
        }
    }

    private boolean comesFromAnotherSite(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !OUR_OWN.contains(site);
        }
        String origin = request.getHeaderString("Origin");
        return origin != null && !address.isOrigin(origin, request.getUriInfo().getBaseUri());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
