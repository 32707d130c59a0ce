package org.upschedule.operations;

import jakarta.inject.Inject;
import org.upschedule.Component;
import org.upschedule.redis.Redis;

/** Redis answers a ping. */
@Component
class RedisProbe extends Probe {

    private final Redis redis;

    @Inject
    RedisProbe(Redis redis, Dependencies dependencies, OperationsConfig config) {
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
