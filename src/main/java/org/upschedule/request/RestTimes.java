package org.upschedule.request;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Counts and times requests of the REST interface when their answer begins. Not in a servlet's filter: an upload is answered by another
 * thread, and then the server may use the request's objects for the next one before the filter is left.
 */
@Dependent
@Provider
public class RestTimes implements ContainerResponseFilter {

    /** Attribute of a request: its {@link Stopwatch}. */
    static final String STOPWATCH = RestTimes.class.getName() + ".stopwatch";

    private final RequestMetrics metrics;

    @Inject
    public RestTimes(RequestMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        RequestMetrics.Route route = request.getProperty(RouteFeature.ROUTE) instanceof RequestMetrics.Route known
                ? known
                : RequestMetrics.NONE;
        if (request.getProperty(STOPWATCH) instanceof Stopwatch watch) {
            metrics.ended(route, response.getStatus(), System.nanoTime() - watch.started());
            watch.answered(route, response.getStatus());
        }
    }
}
