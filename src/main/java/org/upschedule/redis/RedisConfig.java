package org.upschedule.redis;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/** @param url of Redis, such as {@code redis://host:6379}; empty: the product runs without */
@Component
public record RedisConfig(
        @ConfigProperty(name = "upschedule.redis.url") Optional<String> url) implements Configuration {

    @Inject
    public RedisConfig {
        url.ifPresent(RedisConfig::checked);
    }

    /** Where Redis is. */
    Optional<URI> server() {
        return url.map(RedisConfig::checked);
    }

    /** The URL may hold a password, which is in no log line. */
    @Override
    public String toString() {
        return "RedisConfig[url=" + (url.isPresent() ? "set" : "empty") + "]";
    }

    private static URI checked(String text) {
        return Check.url("upschedule.redis.url", text, List.of("redis", "rediss"));
    }
}
