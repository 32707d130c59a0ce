package org.upschedule.redis;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.JedisPooled;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The server, behind a circuit breaker. A command takes 0.9 seconds at most: 0.3 each for a connection of the pool, its opening, and
 * the answer. Where two of the last four got none, no more are sent for 5 seconds, so that not every request waits.
 * Application-scoped, because Payara ignores fault-tolerance annotations on other scopes.
 */
@ApplicationScoped
public class RedisServer {

    private static final int TIMEOUT_MILLIS = 300;
    private static final int MOST_CONNECTIONS = 32;
    private static final int MOST_IDLE_CONNECTIONS = 8;

    private Optional<JedisPooled> client;

    /** For the container's client proxy. */
    protected RedisServer() {}

    @Inject
    RedisServer(RedisConfig config) {
        this.client = config.server().map(server -> connect(server, (SSLSocketFactory) SSLSocketFactory.getDefault()));
    }

    /** @param tls for {@code rediss://}; the certificate has to be trusted, and of the host's name, which Jedis does not look at by itself */
    static JedisPooled connect(URI server, SSLSocketFactory tls) {
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxTotal(MOST_CONNECTIONS);
        pool.setMaxIdle(MOST_IDLE_CONNECTIONS);
        pool.setMaxWait(Duration.ofMillis(TIMEOUT_MILLIS));
        SSLParameters checks = new SSLParameters();
        checks.setEndpointIdentificationAlgorithm("HTTPS");
        return new JedisPooled(pool, server, TIMEOUT_MILLIS, TIMEOUT_MILLIS, tls, checks, null);
    }

    public boolean isConfigured() {
        return client.isPresent();
    }

    /**
     * @throws JedisException where the server does not answer
     * @throws org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException where it did not before, and is not asked
     */
    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 5000, failOn = JedisException.class)
    public <T> T call(Function<JedisPooled, T> command) {
        return command.apply(client.orElseThrow(RedisServer::notConfigured));
    }

    /**
     * Asks the server, also within the 5 seconds after it did not answer.
     *
     * @throws JedisException where it does not answer
     * @throws IllegalStateException where none is configured
     */
    public void ping() {
        client.orElseThrow(RedisServer::notConfigured).ping();
    }

    private static IllegalStateException notConfigured() {
        return new IllegalStateException("upschedule.redis.url is not set");
    }

    @PreDestroy
    void close() {
        client.ifPresent(JedisPooled::close);
    }
}
