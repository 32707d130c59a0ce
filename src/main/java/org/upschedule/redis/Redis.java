package org.upschedule.redis;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.upschedule.Component;
import org.upschedule.request.EventLog;
import org.upschedule.request.Stopwatch;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.exceptions.JedisNoScriptException;
import redis.clients.jedis.params.SetParams;

/** What the product asks of Redis, which it can do without: a cache, and scripts for what all nodes decide together. */
@Component
public class Redis {

    private static final EventLog LOG = EventLog.of(Redis.class);

    private final RedisServer server;

    @Inject
    Redis(RedisServer server) {
        this.server = server;
    }

    /** Empty where there is no such key, and where the server does not answer. */
    public Optional<String> get(String key) {
        return tryOn(redis -> redis.get(key));
    }

    /** Does nothing where the server does not answer. */
    public void put(String key, String value, Duration timeToLive) {
        tryOn(redis -> redis.setex(key, timeToLive.toSeconds(), value));
    }

    /** Does nothing where there is such a key, and where the server does not answer. */
    public void putIfAbsent(String key, String value, Duration timeToLive) {
        tryOn(redis -> redis.set(key, value, SetParams.setParams().nx().ex(timeToLive.toSeconds())));
    }

    /**
     * @return the numbers that the script returns
     * @throws RedisUnavailableException where the server does not answer, or there is none
     */
    @SuppressWarnings("unchecked") // a script of ours, whose answer we know
    public List<Long> run(Script script, List<String> keys, List<String> arguments) {
        return (List<Long>) call(redis -> {
            try {
                return redis.evalsha(script.sha1(), keys, arguments);
            } catch (JedisNoScriptException e) { // the first time, and after a restart of the server
                return redis.eval(script.text(), keys, arguments);
            }
        });
    }

    private <T> Optional<T> tryOn(Function<JedisPooled, T> command) {
        try {
            return Optional.ofNullable(call(command));
        } catch (RedisUnavailableException e) {
            return Optional.empty();
        }
    }

    private <T> T call(Function<JedisPooled, T> command) {
        if (!server.isConfigured()) {
            throw new RedisUnavailableException(null);
        }
        try {
            return Stopwatch.time(Stopwatch.Part.REDIS, () -> server.call(command));
        } catch (CircuitBreakerOpenException e) {
            throw new RedisUnavailableException(e);
        } catch (JedisException e) {
            LOG.warning("Redis does not answer; going on without it", "reason", e.getMessage());
            throw new RedisUnavailableException(e);
        }
    }
}
