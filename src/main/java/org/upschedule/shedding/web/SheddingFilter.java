package org.upschedule.shedding.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import org.upschedule.limits.LimitGroup;
import org.upschedule.limits.web.Limited;
import org.upschedule.problem.Problem;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemResponse;
import org.upschedule.shedding.Load;
import org.upschedule.shedding.Shedding;

/** Refuses what an administrator has switched off, before anything of the request is read and before it counts for a limit. */
@Dependent
@Provider
@Priority(Priorities.USER)
public class SheddingFilter implements ContainerRequestFilter {

    private static final Map<LimitGroup, Load> LOADS =
            Map.of(LimitGroup.UPLOADS, Load.UPLOADS, LimitGroup.PROPOSALS, Load.PROPOSALS);

    /** Students who come again all at the same moment would be the next crowd; and it may end earlier. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Shedding shedding;

    @Context
    private ResourceInfo resource;

    @Inject
    public SheddingFilter(Shedding shedding) {
        this.shedding = shedding;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        Limited limited = method == null ? null : method.getAnnotation(Limited.class);
        if (limited != null && LOADS.containsKey(limited.value())) {
            shedding.refuses(LOADS.get(limited.value())).ifPresent(left -> request.abortWith(refusal(left)));
        }
    }

    private static Response refusal(Duration left) {
        Duration wait = left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT;
        return Response.fromResponse(
                        ProblemResponse.of(
                                new Problem(
                                        ProblemType.SWITCHED_OFF,
                                        "The service has switched this off for a while, so that all else goes on. Nothing was stored; please try again later.")))
                .header(HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds())
                .build();
    }
}
