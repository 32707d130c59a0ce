package org.upschedule.timetable.web;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.feed.FeedConfig;

/** Where the product is found from outside. */
@Component
class PublicAddress {

    private final Optional<URI> configured;

    @Inject
    PublicAddress(FeedConfig config) {
        this.configured = config.product();
    }

    /**
     * With a slash at the end.
     *
     * @param api address of the interface that the request came to, with a slash at the end; behind a proxy the product's own address
     *     may be another, which is configured then
     */
    URI of(URI api) {
        return configured.orElseGet(() -> api.resolve(".."));
    }
}
