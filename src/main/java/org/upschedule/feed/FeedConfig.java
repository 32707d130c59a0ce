package org.upschedule.feed;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * Feeds, as calendar programs see them.
 *
 * @param publicAddress where the product is found from outside; empty: as the request came in
 * @param refresh how often programs are told to ask for a feed
 * @param statisticsInterval how often counted polls are written down
 */
@Component
public record FeedConfig(
        @ConfigProperty(name = "upschedule.public-address") Optional<String> publicAddress,
        @ConfigProperty(name = "upschedule.feed.refresh") Duration refresh,

        @ConfigProperty(name = "upschedule.feed.statistics-interval")
        Duration statisticsInterval)
        implements Configuration {

    @Inject
    public FeedConfig {
        publicAddress.ifPresent(FeedConfig::product);
        Check.range("upschedule.feed.refresh", refresh, Duration.ofMinutes(1), Duration.ofDays(30));
        Check.interval("upschedule.feed.statistics-interval", statisticsInterval);
    }

    /** The configured address of the product, with a slash at the end. */
    public Optional<URI> product() {
        return publicAddress.map(FeedConfig::product);
    }

    private static URI product(String address) {
        URI url = Check.url("upschedule.public-address", address, List.of("https", "http"));
        return url.getPath().endsWith("/") ? url : URI.create(url + "/");
    }
}
