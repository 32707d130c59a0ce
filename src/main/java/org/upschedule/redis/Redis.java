package org.upschedule.redis;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.upschedule.Component;
import org.upschedule.request.EventLog;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A cache in Redis, which the product can do without. Where the server does not answer, the caller gets an empty answer and no
 * exception. After that it is not asked for 5 seconds, so that not every request waits for the time-out.
 */
@Component
public class Redis {

    private static final EventLog LOG = EventLog.of(Redis.class);
    private static final int TIMEOUT_MILLIS = 300;
    private static final Duration PAUSE_AFTER_OUTAGE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Optional<JedisPooled> client;
    private volatile Instant pausedUntil = Instant.MIN;

    @Inject
    Redis(Clock clock, RedisConfig config) {
        this.clock = clock;
        this.client = config.server().map(Redis::connect);
    }

    private static JedisPooled connect(URI server) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(32);
        pool.setMaxIdle(8);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        return new JedisPooled(pool, server, TIMEOUT_MILLIS, TIMEOUT_MILLIS);
    }

    public Optional<String> get(String key) {
        return tryOn(redis -> redis.get(key));
    }

    public void put(String key, String value, Duration timeToLive) {
        tryOn(redis -> redis.setex(key, timeToLive.toSeconds(), value));
    }

    public void delete(String key) {
        tryOn(redis -> redis.del(key));
    }

    /**
     * Asks the server, also within the 5 seconds after it did not answer.
     *
     * @throws JedisException where it does not answer
     * @throws IllegalStateException where none is configured
     */
    public void ping() {
        client.orElseThrow(() -> new IllegalStateException("upschedule.redis.url is not set"))
                .ping();
        pausedUntil = Instant.MIN;
    }

    private <T> Optional<T> tryOn(Function<JedisPooled, T> command) {
        if (client.isEmpty() || clock.instant().isBefore(pausedUntil)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(command.apply(client.get()));
        } catch (JedisException e) {
            pausedUntil = clock.instant().plus(PAUSE_AFTER_OUTAGE);
            LOG.warning("Redis does not answer; going on without it", "reason", e.getMessage());
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        client.ifPresent(JedisPooled::close);
    }
}
