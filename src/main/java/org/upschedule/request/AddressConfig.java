package org.upschedule.request;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * Where the product is found.
 *
 * @param publicAddress from outside; empty: as the request came in, if that is one of {@code hosts}
 * @param hosts that may be believed where a request names them, separated by commas
 */
@Component
public record AddressConfig(
        @ConfigProperty(name = "upschedule.public-address") Optional<String> publicAddress,
        @ConfigProperty(name = "upschedule.hosts") String hosts)
        implements Configuration {

    private static final Pattern BETWEEN_HOSTS = Pattern.compile("[,\\s]+");

    @Inject
    public AddressConfig {
        publicAddress.ifPresent(AddressConfig::product);
    }

    /** The configured address of the product, with a slash at the end. */
    Optional<URI> product() {
        return publicAddress.map(AddressConfig::product);
    }

    boolean believes(String host) {
        return BETWEEN_HOSTS.splitAsStream(hosts.strip()).anyMatch(host::equalsIgnoreCase);
    }

    private static URI product(String address) {
        URI url = Check.url("upschedule.public-address", address, List.of("https", "http"));
        return url.getPath().endsWith("/") ? url : URI.create(url + "/");
    }
}
