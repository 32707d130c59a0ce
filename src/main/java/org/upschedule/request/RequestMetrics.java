package org.upschedule.request;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.Distribution;
import org.upschedule.metrics.SeriesFromStart;

/** Rate, errors and durations of requests by their route, which is the template of the address and never has an id in it. */
@Component
class RequestMetrics implements SeriesFromStart {

    /** Files of the page, and addresses that there are not. */
    static final Route PAGE = new Route("GET", "page");

    static final Route FEED = new Route("GET", "/feeds/{token}.ics");

    /** Below {@code /api}, and no endpoint: refused before it was looked for, or not there. */
    static final Route NONE = new Route("ANY", "none");

    private static final Metadata REQUESTS = Described.metric(
            "upschedule_requests", "Requests by route (the template of the address), method and class of the status");

    private static final double[] SECONDS = {0.01, 0.03, 0.1, 0.3, 1, 3, 10};

    private static final int HUNDRED = 100;
    private static final Set<Integer> CLASSES = Set.of(2, 3, 4, 5);

    private final MetricRegistry registry;
    private final Map<Route, Series> known = new ConcurrentHashMap<>();

    @Inject
    RequestMetrics(MetricRegistry registry) {
        this.registry = registry;
        Set.of(PAGE, FEED, NONE).forEach(this::add);
    }

    /** @param path from the context root, such as {@code /api/jobs/{id}} */
    record Route(String method, String path) {}

    /** @param servletPath of a servlet that is not the REST interface's */
    static Route ofServlet(String servletPath) {
        return servletPath.equals(MethodRule.FEEDS) ? FEED : PAGE;
    }

    private record Series(Map<Integer, Counter> byClass, Distribution time) {}

    void add(Route route) {
        known.computeIfAbsent(route, this::series);
    }

    void ended(Route route, int status, long nanos) {
        Series series = known.get(route);
        Counter counter = series.byClass.get(status / HUNDRED);
        if (counter != null) {
            counter.inc();
        }
        series.time.add(nanos);
    }

    private Series series(Route route) {
        Tag[] tags = {new Tag("route", route.path), new Tag("method", route.method)};
        Map<Integer, Counter> byClass = new ConcurrentHashMap<>();
        for (int first : CLASSES) {
            byClass.put(first, registry.counter(REQUESTS, tags[0], tags[1], new Tag("status", first + "xx")));
        }
        return new Series(
                byClass,
                Distribution.ofSeconds(
                        registry,
                        "upschedule_request",
                        "Time of requests, until their answer was ready to be sent",
                        SECONDS,
                        tags));
    }
}
