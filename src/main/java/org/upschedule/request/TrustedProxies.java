package org.upschedule.request;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import org.upschedule.Component;

/** The proxies whose word about a caller is believed: addresses, and networks such as {@code 10.1.0.0/16}. */
@Component
class TrustedProxies {

    private final List<Network> networks;

    @Inject
    TrustedProxies(ProxyConfig config) {
        this.networks = config.networks();
    }

    boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }
}
