package org.upschedule.operations;

import jakarta.inject.Inject;
import org.upschedule.Component;
import org.upschedule.redis.RedisServer;

/** Redis answers a ping. */
@Component
class RedisProbe extends Probe {

    private final RedisServer redis;

    @Inject
    RedisProbe(RedisServer redis, Dependencies dependencies, OperationsConfig config) {
        super(dependencies, config);
        this.redis = redis;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    void ask() {
        redis.ping();
    }
}
