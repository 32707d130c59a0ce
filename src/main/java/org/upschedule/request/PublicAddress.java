package org.upschedule.request;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.upschedule.Component;

/**
 * Where the product is found from outside. What a request says in its header {@code Host} is believed only where the host is configured:
 * an address that somebody else has made up would stand in a calendar program for ever.
 */
@Component
public class PublicAddress {

    private final AddressConfig config;

    @Inject
    PublicAddress(AddressConfig config) {
        this.config = config;
    }

    /**
     * With a slash at the end; empty where it is not known.
     *
     * @param api address of the interface that the request came to, with a slash at the end; behind a proxy the product's own address
     *     may be another, which is configured then
     */
    public Optional<URI> of(URI api) {
        return config.product()
                .or(() -> Optional.of(api).filter(this::isBelieved).map(believed -> believed.resolve("..")));
    }

    private boolean isBelieved(URI address) {
        return address.getHost() != null && config.believes(address.getHost());
    }

    /** Absolute; where the public address is not known, without scheme and host (RFC 9110, 10.2.2). */
    public URI location(URI api, String path) {
        return of(api).map(product -> product.resolve("api/" + path))
                .orElseGet(() -> URI.create(api.getRawPath() + path));
    }

    /** Whether an origin (RFC 6454) is that of the product. */
    public boolean isOrigin(String origin, URI api) {
        return origin.equals(originOf(api))
                || config.product()
                        .map(PublicAddress::originOf)
                        .filter(origin::equals)
                        .isPresent();
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
