package org.upschedule.limits.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.upschedule.limits.CallerLimits;
import org.upschedule.limits.LimitGroup;
import org.upschedule.limits.LimitHits;
import org.upschedule.limits.Limits;
import org.upschedule.limits.Standing;
import org.upschedule.limits.Verdict;
import org.upschedule.owner.CurrentOwner;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;
import org.upschedule.request.IpAddress;
import org.upschedule.request.RouteFeature;

/**
 * Refuses who comes too often, before anything of the request is read, and says in every answer what is left. It comes after the
 * filters that know the owner or refuse for another reason: what they refuse is not counted. Only the administrator's token is looked at
 * after it, so that guesses are.
 */
@Dependent
@Provider
@Priority(Priorities.USER + 1)
public class LimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String VERDICT = LimitFilter.class.getName() + ".verdict";

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CallerLimits callerLimits;
    private final Limits limits;
    private final LimitHits hits;
    private final CurrentOwner owner;

    @Context
    private HttpServletRequest http;

    @Context
    private ResourceInfo resource;

    @Inject
    public LimitFilter(CallerLimits callerLimits, Limits limits, LimitHits hits, CurrentOwner owner) {
        this.callerLimits = callerLimits;
        this.limits = limits;
        this.hits = hits;
        this.owner = owner;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!callerLimits.areEnabled()) {
            return;
        }
        Verdict verdict = limits.take(
                callerLimits.of(group(request), owner.id(), owner.isNew(), IpAddress.of(http.getRemoteAddr())), 1);
        request.setProperty(VERDICT, verdict);
        verdict.refusedBy().ifPresent(standing -> {
            hits.refused(standing.limit(), RouteFeature.nameOf(resource));
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, Refusal.sentence(standing));
        });
    }

    private LimitGroup group(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        Limited limited = method == null ? null : method.getAnnotation(Limited.class);
        if (limited != null) {
            return limited.value();
        }
        return SAFE.contains(request.getMethod()) ? LimitGroup.READS : LimitGroup.CHANGES;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        fields(request).forEach(response.getHeaders()::putSingle);
    }

    /** What an answer to the request has to say of limits: the header fields' values by their names. */
    public static Map<String, String> fields(ContainerRequestContext request) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (request.getProperty(VERDICT) instanceof Verdict verdict) {
            Standing said = verdict.refusedBy().orElse(verdict.standings().get(0));
            fields.put("RateLimit-Policy", RateLimitFields.policy(said));
            fields.put("RateLimit", RateLimitFields.standing(said));
            verdict.refusedBy()
                    .ifPresent(standing ->
                            fields.put(HttpHeaders.RETRY_AFTER, Long.toString(standing.secondsUntilMore())));
        }
        return fields;
    }
}
