package org.upschedule.redis;

/** Redis does not answer, did not a moment ago, or is not configured. The product goes on without it. */
public final class RedisUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RedisUnavailableException(Throwable cause) {
        super("Redis is not available", cause);
    }
}
