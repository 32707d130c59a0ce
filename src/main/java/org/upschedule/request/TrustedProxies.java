package org.upschedule.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

/** The proxies whose word about a caller is believed: addresses, and networks such as {@code 10.1.0.0/16}. */
@Singleton
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
