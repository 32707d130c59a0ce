package org.upschedule.request;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.upschedule.Component;

/**
 * A line of the log for some requests: for a sample of all, and for each that was slow or failed through our fault, with where its time went. The
 * route stands for the address, so no id, no token and nothing of a student is in it; the request id is, as in each line.
 */
@Component
class RequestLog implements Stopwatch.Reader {

    private static final EventLog LOG = EventLog.of(RequestLog.class);

    private static final int FIRST_FAILURE = 500;

    private final RequestLogConfig config;
    private final LinesOfASecond failures = new LinesOfASecond();

    @Inject
    RequestLog(RequestLogConfig config) {
        this.config = config;
    }

    @Override
    public void ended(RequestMetrics.Route route, int status, long nanos, Map<Stopwatch.Part, Long> parts) {
        why(status, nanos - parts.getOrDefault(Stopwatch.Part.BODY, 0L))
                .ifPresent(why -> LOG.info("A request", values(why, route, status, nanos, parts)));
    }

    /** @param ours without the time that the caller took */
    private Optional<String> why(int status, long ours) {
        boolean failed = status >= FIRST_FAILURE;
        if ((failed || ours > config.slowAfter().toNanos()) && failures.another(System.nanoTime())) {
            return Optional.of(failed ? "failed" : "slow");
        }
        boolean drawn = config.oneOf() > 0 && ThreadLocalRandom.current().nextInt(config.oneOf()) == 0;
        return drawn ? Optional.of("sample") : Optional.empty();
    }

    private static Object[] values(
            String why, RequestMetrics.Route route, int status, long nanos, Map<Stopwatch.Part, Long> parts) {
        List<Object> values = new ArrayList<>(List.of(
                "why",
                why,
                "method",
                route.method(),
                "route",
                route.path(),
                "status",
                status,
                "millis",
                millis(nanos)));
        long rest = nanos;
        for (Map.Entry<Stopwatch.Part, Long> part : parts.entrySet()) {
            values.add(part.getKey().name().toLowerCase(Locale.ROOT) + "Millis");
            values.add(millis(part.getValue()));
            rest -= part.getValue();
        }
        values.add("ownMillis");
        values.add(millis(Math.max(0, rest)));
        return values.toArray();
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
