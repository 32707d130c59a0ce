package org.upschedule.owner;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.upschedule.Component;

/**
 * Which cookies say who the owner is, and how long. Beside the cookie of this version stands that of the version before, for nodes that
 * know no other, see docs/adr/0018-the-owners-cookie-is-renewed.md.
 */
@Component
class OwnerTokens {

    private static final String NAME = "upschedule-id";
    private static final String NAME_BEFORE = "upschedule-owner";

    /** Where a request has come to. It decides the name of the cookie (draft-ietf-httpbis-rfc6265bis, 4.1.3). */
    enum Place {
        /** A host of the product's own, behind TLS: no other host of the university can have set a cookie of that name. */
        OUR_HOST("__Host-"),
        /** A part of a host, behind TLS: nobody between can have set it. */
        SHARED_HOST("__Secure-"),
        /** Without TLS, where browsers refuse both prefixes. */
        PLAIN("");

        private final String name;

        Place(String prefix) {
            this.name = prefix + NAME;
        }

        static Place of(boolean secure, String contextPath) {
            if (!secure) {
                return PLAIN;
            }
            return contextPath.isEmpty() ? OUR_HOST : SHARED_HOST;
        }
    }

    private final SigningKey signingKey;
    private final Clock clock;
    private final Duration lifetime;
    private final Duration renewAfter;
    private final boolean before;
    private volatile OwnerToken token;

    @Inject
    OwnerTokens(SigningKey signingKey, Clock clock, OwnerConfig config) {
        this.signingKey = signingKey;
        this.clock = clock;
        this.lifetime = Duration.ofDays(config.cookieDays());
        this.renewAfter = config.renewAfter();
        this.before = config.cookieBefore();
    }

    /** @param isFresh whether the cookies need not be issued anew */
    record Known(UUID owner, boolean isFresh) {}

    /**
     * Empty where no cookie is valid.
     *
     * @param cookies the values by their names
     */
    Optional<Known> read(Place place, Map<String, String> cookies) {
        Optional<Known> since = Optional.ofNullable(cookies.get(place.name))
                .flatMap(value -> token().verify(value))
                .flatMap(this::known);
        if (since.isPresent() || !before) {
            return since;
        }
        return Optional.ofNullable(cookies.get(NAME_BEFORE))
                .flatMap(value -> token().verifyAsBefore(value))
                .map(owner -> new Known(owner, false));
    }

    private Optional<Known> known(OwnerToken.Signed signed) {
        Duration age = Duration.between(signed.issued(), clock.instant());
        return age.compareTo(lifetime) > 0
                ? Optional.empty()
                : Optional.of(new Known(signed.owner(), age.compareTo(renewAfter) < 0));
    }

    /** The cookies that make a browser the owner's: their values by their names. */
    Map<String, String> issue(Place place, UUID owner) {
        Map<String, String> cookies = new LinkedHashMap<>();
        cookies.put(place.name, token().sign(owner, Instant.now(clock)));
        if (before) {
            cookies.put(NAME_BEFORE, token().signAsBefore(owner));
        }
        return cookies;
    }

    /** All cookies that a browser may have of the product, whatever is configured now. */
    static Set<String> names(Place place) {
        return new LinkedHashSet<>(List.of(place.name, NAME, NAME_BEFORE));
    }

    Duration lifetime() {
        return lifetime;
    }

    private OwnerToken token() {
        OwnerToken loaded = token;
        if (loaded == null) {
            loaded = new OwnerToken(signingKey.load());
            token = loaded;
        }
        return loaded;
    }
}
