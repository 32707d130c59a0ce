package org.upschedule.job;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.redis.Redis;

/**
 * Keeps schedules in Redis that were asked for: page, timetable and calendar want the same one soon after each other. A copy
 * cannot be out of date, because a schedule never changes.
 */
@Component
class ScheduleCache implements SeriesFromStart {

    private static final Duration KEPT = Duration.ofMinutes(30);

    /** Stands in the place of a schedule that is deleted: who has read it before its deletion does not bring it back. */
    private static final String FORGOTTEN = "";

    private static final Metadata LOOKS = Described.metric(
            "upschedule_schedule_cache_looks", "Schedules that were looked for in Redis; without Redis all are missed");

    private final Redis redis;
    private final Counter hits;
    private final Counter misses;

    @Inject
    ScheduleCache(Redis redis, MetricRegistry registry) {
        this.redis = redis;
        this.hits = registry.counter(LOOKS, new Tag("result", "hit"));
        this.misses = registry.counter(LOOKS, new Tag("result", "miss"));
    }

    Optional<String> get(UUID jobId, Supplier<Optional<String>> stored) {
        Optional<String> cached = redis.get(key(jobId)).filter(json -> !json.equals(FORGOTTEN));
        if (cached.isPresent()) {
            hits.inc();
            return cached;
        }
        misses.inc();
        Optional<String> loaded = stored.get();
        loaded.ifPresent(json -> redis.putIfAbsent(key(jobId), json, KEPT));
        return loaded;
    }

    void forget(UUID jobId) {
        redis.put(key(jobId), FORGOTTEN, KEPT);
    }

    private static String key(UUID jobId) {
        return "upschedule:schedule:" + jobId;
    }
}
