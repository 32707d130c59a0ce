package org.upschedule.signin;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;
import org.upschedule.configuration.InvalidConfigurationException;

/**
 * The university's OpenID provider, and how it knows this product.
 *
 * @param issuer its name, an address that its discovery document stands below; empty: nobody signs in
 * @param clientId what it calls this product
 * @param clientSecret empty: it knows a public client, which proves by PKCE alone that a code is its own
 * @param scopes what is asked for, separated by spaces
 * @param groupsClaim where the ID token says to which groups somebody belongs
 * @param adminGroups separated by commas; who is in one of them administers; empty: nobody does by signing in
 */
@Component
public record ProviderConfig(
        @ConfigProperty(name = "upschedule.sign-in.issuer") Optional<String> issuer,

        @ConfigProperty(name = "upschedule.sign-in.client-id")
        Optional<String> clientId,

        @ConfigProperty(name = "upschedule.sign-in.client-secret")
        Optional<String> clientSecret,

        @ConfigProperty(name = "upschedule.sign-in.scopes") String scopes,

        @ConfigProperty(name = "upschedule.sign-in.groups-claim")
        String groupsClaim,

        @ConfigProperty(name = "upschedule.sign-in.admin-groups")
        Optional<String> adminGroups)
        implements Configuration {

    private static final String ISSUER = "upschedule.sign-in.issuer";

    /** Hosts to which no network is between. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Pattern BETWEEN_GROUPS = Pattern.compile(",");

    @Inject
    public ProviderConfig {
        issuer.ifPresent(ProviderConfig::checkIssuer);
        Check.present("upschedule.sign-in.scopes", scopes);
        Check.present("upschedule.sign-in.groups-claim", groupsClaim);
        if (issuer.isPresent() && clientId.isEmpty()) {
            throw new InvalidConfigurationException(
                    "upschedule.sign-in.client-id is empty: it must say what the provider in " + ISSUER
                            + " calls this product");
        }
        if (!List.of(scopes.split(" ")).contains("openid")) {
            throw new InvalidConfigurationException("upschedule.sign-in.scopes is " + scopes
                    + ": openid must be one of them, or the provider does not say who signs in");
        }
    }

    private static void checkIssuer(String issuer) {
        URI address = Check.url(ISSUER, issuer, List.of("https", "http"));
        if (address.getScheme().equals("http") && !LOOPBACK.contains(address.getHost())) {
            throw new InvalidConfigurationException(
                    ISSUER + " begins with http://: it must be https://, or somebody in between says who signs in");
        }
    }

    public boolean isOn() {
        return issuer.isPresent();
    }

    /** Whether somebody may administer by signing in. */
    public boolean makesAdministrators() {
        return isOn() && !administrators().isEmpty();
    }

    Set<String> administrators() {
        return adminGroups.stream()
                .flatMap(BETWEEN_GROUPS::splitAsStream)
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The secret is in no log line. */
    @Override
    public String toString() {
        return "ProviderConfig[issuer=" + issuer.orElse("empty") + ", clientId=" + clientId.orElse("empty")
                + ", clientSecret=" + (clientSecret.isPresent() ? "set" : "empty") + "]";
    }
}
