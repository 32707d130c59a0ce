package org.upschedule.request;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What trusted proxies say of a request. Each proxy writes what it sees to the right of what it was sent, so the lists are read from
 * the right, and only as far as the writers are trusted: what stands further left may be the caller's invention.
 *
 * @param client the first address from the right that is not a trusted proxy's
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address, without a port
 */
record Forwarded(InetAddress client, Optional<String> scheme, Optional<String> host, Optional<Integer> port) {

    private static final Pattern AUTHORITY =
            Pattern.compile("([A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::(\\d{1,5}))?");
    private static final Pattern PORT = Pattern.compile("\\d{1,5}");
    private static final int LAST_PORT = 65_535;

    /** The headers {@code X-Forwarded-…}, each as the list of its values from left to right. */
    record Headers(List<String> addresses, List<String> schemes, List<String> hosts, List<String> ports) {}

    /**
     * Empty where the peer is not trusted: then nothing of it is believed.
     *
     * @param peer who has sent the request to this server
     */
    static Optional<Forwarded> of(TrustedProxies trusted, InetAddress peer, Headers headers) {
        if (!trusted.contains(peer)) {
            return Optional.empty();
        }
        List<InetAddress> way = way(trusted, peer, headers.addresses);
        InetAddress client = way.get(way.size() - 1);
        int proxies = way.size() - 1;
        Optional<Matcher> authority =
                from(headers.hosts, proxies).map(AUTHORITY::matcher).filter(Matcher::matches);
        return Optional.of(new Forwarded(
                client,
                from(headers.schemes, proxies)
                        .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                        .filter(scheme -> scheme.equals("http") || scheme.equals("https")),
                authority.map(match -> match.group(1)),
                authority.flatMap(match -> port(match.group(2))).or(() -> from(headers.ports, proxies)
                        .flatMap(Forwarded::port))));
    }

    /** From the peer outwards, up to the first that is no trusted proxy. */
    private static List<InetAddress> way(TrustedProxies trusted, InetAddress peer, List<String> addresses) {
        List<InetAddress> way = new ArrayList<>(List.of(peer));
        for (int i = addresses.size() - 1; i >= 0 && trusted.contains(way.get(way.size() - 1)); i--) {
            Optional<InetAddress> next = IpAddress.parse(addresses.get(i));
            if (next.isEmpty()) {
                return way;
            }
            way.add(next.get());
        }
        return way;
    }

    /** The value that the outermost trusted proxy wrote; where each writes over the others', there is but one. */
    private static Optional<String> from(List<String> values, int proxies) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(values.get(Math.max(0, values.size() - Math.max(1, proxies))));
    }

    private static Optional<Integer> port(String text) {
        if (text == null || !PORT.matcher(text).matches()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(text);
        return port >= 1 && port <= LAST_PORT ? Optional.of(port) : Optional.empty();
    }
}
