package org.upschedule.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The proxies whose word about a caller is believed: addresses, and networks such as {@code 10.1.0.0/16}. */
@Singleton
class TrustedProxies {

    private final List<Network> networks;

    /** @param networks separated by commas; empty: nobody is believed */
    @Inject
    TrustedProxies(@ConfigProperty(name = "upschedule.proxy.trusted") Optional<String> networks) {
        // Not as a list: Payara's MicroProfile Config has no optional ones.
        this.networks = networks.stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(Network::parse)
                .toList();
    }

    /** A mistake in the configuration stops the deployment, not the first request. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object deployment) {}

    boolean contains(InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /** @param prefix how many bits of the address count */
    private record Network(InetAddress address, int prefix) {

        static Network parse(String text) {
            String[] parts = text.strip().split("/", 2);
            InetAddress address = IpAddress.parse(parts[0])
                    .orElseThrow(() -> new IllegalArgumentException(
                            "upschedule.proxy.trusted names " + text + ", which is neither an address nor a network"));
            int bits = address.getAddress().length * Byte.SIZE;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > bits) {
                throw new IllegalArgumentException(
                        "upschedule.proxy.trusted names " + text + ", whose prefix is not between 0 and " + bits);
            }
            return new Network(address, prefix);
        }

        boolean contains(InetAddress other) {
            byte[] mine = address.getAddress();
            byte[] its = other.getAddress();
            if (mine.length != its.length) {
                return false;
            }
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if ((mine[bit / Byte.SIZE] & mask) != (its[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
