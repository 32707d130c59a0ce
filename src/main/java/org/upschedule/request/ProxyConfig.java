package org.upschedule.request;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Configuration;

/**
 * @param trusted addresses and networks of the proxies that are believed, separated by commas; empty: nobody is. Not a list:
 *     Payara's MicroProfile Config has no optional ones.
 */
@Component
public record ProxyConfig(
        @ConfigProperty(name = ProxyConfig.TRUSTED) Optional<String> trusted) implements Configuration {

    static final String TRUSTED = "upschedule.proxy.trusted";

    @Inject
    public ProxyConfig {
        networks(trusted);
    }

    List<Network> networks() {
        return networks(trusted);
    }

    private static List<Network> networks(Optional<String> trusted) {
        return trusted.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(Network::parse)
                .toList();
    }
}
