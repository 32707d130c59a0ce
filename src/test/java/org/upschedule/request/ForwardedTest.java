package org.upschedule.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTest {

    /** The proxies are 10.0.0.0/8 and 2001:db8::5; 'by' has sent the request to us. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # case                               | by            | for                          | proto        | host                  | port  | client        | scheme | host and port
            one proxy                            | 10.0.0.1      | 198.51.100.7                 | https        | up.ac.za              | -     | 198.51.100.7  | https  | up.ac.za
            one proxy that says the port         | 10.0.0.1      | 198.51.100.7                 | https        | up.ac.za              | 8443  | 198.51.100.7  | https  | up.ac.za 8443
            the host's port wins                 | 10.0.0.1      | 198.51.100.7                 | https        | up.ac.za:9443         | 443   | 198.51.100.7  | https  | up.ac.za 9443
            two proxies, both append             | 10.0.0.1      | 198.51.100.7, 10.0.0.2       | https, http  | up.ac.za, inner       | -     | 198.51.100.7  | https  | up.ac.za
            two proxies, the outer one writes    | 10.0.0.1      | 198.51.100.7, 10.0.0.2       | https        | up.ac.za              | -     | 198.51.100.7  | https  | up.ac.za
            proxy on IPv6                        | 2001:db8::5   | 2001:db8::99                 | https        | [2001:db8::1]:8443    | -     | 2001:db8::99  | https  | [2001:db8::1] 8443
            address with a port                  | 10.0.0.1      | 198.51.100.7:51234           | https        | -                     | -     | 198.51.100.7  | https  | -
            address in brackets                  | 10.0.0.1      | [2001:db8::99]:51234         | https        | -                     | -     | 2001:db8::99  | https  | -
            nobody is named                      | 10.0.0.1      | -                            | https        | -                     | -     | 10.0.0.1      | https  | -
            only proxies are named               | 10.0.0.1      | 10.0.0.3, 10.0.0.2           | http         | -                     | -     | 10.0.0.3      | http   | -
            invented address on the left         | 10.0.0.1      | 203.0.113.66, 198.51.100.7   | https        | -                     | -     | 198.51.100.7  | https  | -
            invented proxy on the left           | 10.0.0.1      | 10.9.9.9, 198.51.100.7       | https        | -                     | -     | 198.51.100.7  | https  | -
            invented host and scheme on the left | 10.0.0.1      | 198.51.100.7                 | https, http  | evil.example, up.ac.za| 1, 80 | 198.51.100.7  | http   | up.ac.za 80
            words instead of an address          | 10.0.0.1      | 203.0.113.66, unknown        | https        | -                     | -     | 10.0.0.1      | https  | -
            name instead of an address           | 10.0.0.1      | evil.example                 | https        | -                     | -     | 10.0.0.1      | https  | -
            digits that are no address           | 10.0.0.1      | 300.1.1.1                    | https        | -                     | -     | 10.0.0.1      | https  | -
            unknown scheme                       | 10.0.0.1      | 198.51.100.7                 | javascript   | -                     | -     | 198.51.100.7  | -      | -
            scheme in capitals                   | 10.0.0.1      | 198.51.100.7                 | HTTPS        | -                     | -     | 198.51.100.7  | https  | -
            host with a path                     | 10.0.0.1      | 198.51.100.7                 | https        | up.ac.za/evil         | -     | 198.51.100.7  | https  | -
            host with a user                     | 10.0.0.1      | 198.51.100.7                 | https        | x@evil.example        | -     | 198.51.100.7  | https  | -
            port out of range                    | 10.0.0.1      | 198.51.100.7                 | https        | -                     | 70000 | 198.51.100.7  | https  | -
            """)
    void trustedProxyIsBelieved(
            String name,
            String by,
            String addresses,
            String schemes,
            String hosts,
            String ports,
            String client,
            String scheme,
            String hostAndPort)
            throws Exception {
        Forwarded forwarded = Forwarded.of(
                        proxies("10.0.0.0/8", "2001:db8::5"),
                        InetAddress.getByName(by),
                        new Forwarded.Headers(list(addresses), list(schemes), list(hosts), list(ports)))
                .orElseThrow();

        assertThat(forwarded.client()).isEqualTo(InetAddress.getByName(client));
        assertThat(forwarded.scheme()).isEqualTo(Optional.ofNullable(scheme));
        String authority = forwarded.host().orElse("")
                + forwarded.port().map(port -> " " + port).orElse("");
        assertThat(authority).isEqualTo(hostAndPort == null ? "" : hostAndPort);
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.7", "11.0.0.1", "2001:db8::6", "::1"})
    void nobodyElseIs(String by) throws Exception {
        Forwarded.Headers lies =
                new Forwarded.Headers(List.of("10.0.0.1"), List.of("https"), List.of("evil.example"), List.of("443"));

        assertThat(Forwarded.of(proxies("10.0.0.0/8", "2001:db8::5"), InetAddress.getByName(by), lies))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.0.128/25, 10.1.0.127, false",
        "10.1.0.128/25, 10.1.0.128, true",
        "0.0.0.0/0, 203.0.113.1, true",
        "0.0.0.0/0, ::1, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, ::ffff:127.0.0.1, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false"
    })
    void networkHoldsItsAddresses(String network, String address, boolean holds) throws Exception {
        assertThat(proxies(network).contains(InetAddress.getByName(address))).isEqualTo(holds);
    }

    @Test
    void nobodyIsTrustedUnlessConfigured() throws Exception {
        assertThat(new TrustedProxies(new ProxyConfig(Optional.empty())).contains(InetAddress.getByName("127.0.0.1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.up.ac.za", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0.1,,10.0.0.2"})
    void whatIsNoNetworkIsRefused(String network) {
        assertThatThrownBy(() -> proxies(network)).isInstanceOf(IllegalArgumentException.class);
    }

    private static TrustedProxies proxies(String... networks) {
        return new TrustedProxies(new ProxyConfig(Optional.of(String.join(",", networks))));
    }

    private static List<String> list(String values) {
        return values == null
                ? List.of()
                : Stream.of(values.split(",")).map(String::strip).toList();
    }
}
