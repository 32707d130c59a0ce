package org.upschedule.redis;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.request.EventLog;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Redis, as far as it is there. An outage is an empty answer, never an error of the caller, and after one the server is left alone
 * for a moment, so that requests do not wait for a time-out one by one.
 */
@Singleton
public class Redis {

    private static final EventLog LOG = EventLog.of(Redis.class);
    private static final int TIMEOUT_MILLIS = 300;
    private static final Duration PAUSE_AFTER_OUTAGE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Optional<JedisPooled> client;
    private volatile Instant pausedUntil = Instant.MIN;

    @Inject
    Redis(Clock clock, @ConfigProperty(name = "upschedule.redis.url") Optional<String> url) {
        this.clock = clock;
        this.client = url.map(Redis::connect);
    }

    private static JedisPooled connect(String url) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(32);
        pool.setMaxIdle(8);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        return new JedisPooled(pool, URI.create(url), TIMEOUT_MILLIS, TIMEOUT_MILLIS);
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
     * Asks the server whatever happened before.
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
