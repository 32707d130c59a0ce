package org.upschedule.limits;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.upschedule.Component;
import org.upschedule.redis.Redis;
import org.upschedule.redis.Script;

/** Counts the requests of all nodes, in Redis. */
@Component
class SharedWindows {

    private static final String PREFIX = "upschedule:limit:";

    private final Redis redis;
    private final Script take = Script.of(read("take.lua"));

    @Inject
    SharedWindows(Redis redis) {
        this.redis = redis;
    }

    /** @throws org.upschedule.redis.RedisUnavailableException where Redis cannot be asked */
    Verdict take(List<Limit> limits, int cost) {
        List<String> keys = limits.stream().map(limit -> PREFIX + limit.key()).toList();
        List<String> arguments = new ArrayList<>();
        arguments.add(Integer.toString(cost));
        arguments.add(Integer.toString(SlidingWindow.SLICES));
        for (Limit limit : limits) {
            arguments.add(Integer.toString(limit.rate().count()));
            arguments.add(Long.toString(limit.rate().window().toMillis()));
        }
        return verdict(limits, redis.run(take, keys, arguments));
    }

    private static Verdict verdict(List<Limit> limits, List<Long> answer) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            standings.add(new Standing(
                    limits.get(i), Math.toIntExact(answer.get(2 * i + 1)), Duration.ofMillis(answer.get(2 * i + 2))));
        }
        return new Verdict(answer.get(0) == 1, standings);
    }

    private static String read(String file) {
        try (InputStream text = SharedWindows.class.getResourceAsStream(file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
