package org.upschedule.operations;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.upschedule.redis.Redis;

/** Redis answers a ping. */
@Singleton
class RedisProbe implements Probe {

    private final Redis redis;

    @Inject
    RedisProbe(Redis redis) {
        this.redis = redis;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public void ask() {
        redis.ping();
    }
}
