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
import org.upschedule.signing.Signatures;

/**
 * Which cookies say who the owner is, and how long. Beside the cookie of this version stands that of the version before, for nodes that
 * know no other, see docs/adr/0018-the-owners-cookie-is-renewed.md.
 */
@Component
class OwnerTokens {

    private static final String NAME = "upschedule-id";
    private static final String NAME_BEFORE = "upschedule-owner";

    private final Signatures signatures;
    private final Clock clock;
    private final Duration lifetime;
    private final Duration renewAfter;
    private final boolean before;

    @Inject
    OwnerTokens(Signatures signatures, Clock clock, OwnerConfig config) {
        this.signatures = signatures;
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
    Optional<Known> read(CookiePlace place, Map<String, String> cookies) {
        Optional<Known> since = Optional.ofNullable(cookies.get(place.name(NAME)))
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
    Map<String, String> issue(CookiePlace place, UUID owner) {
        Map<String, String> cookies = new LinkedHashMap<>();
        cookies.put(place.name(NAME), token().sign(owner, Instant.now(clock)));
        if (before) {
            cookies.put(NAME_BEFORE, token().signAsBefore(owner));
        }
        return cookies;
    }

    /** All cookies that a browser may have of the product, whatever is configured now. */
    static Set<String> names(CookiePlace place) {
        return new LinkedHashSet<>(List.of(place.name(NAME), NAME, NAME_BEFORE));
    }

    Duration lifetime() {
        return lifetime;
    }

    private OwnerToken token() {
        return new OwnerToken(signatures.hmac());
    }
}
