package org.upschedule.owner;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.upschedule.Component;

/**
 * Which cookies say who the owner is, and how long. Where the product has a host of its own behind TLS, the name begins with {@code
 * __Host-} (draft-ietf-httpbis-rfc6265bis, 4.1.3.2): then no other host of the university can have set it. Beside it stands the cookie of
 * the version before, for nodes that know no other, see docs/adr/0018-the-owners-cookie-is-renewed.md.
 */
@Component
class OwnerTokens {

    static final String NAME = "upschedule-id";
    static final String NAME_OF_OUR_HOST = "__Host-" + NAME;
    static final String NAME_BEFORE = "upschedule-owner";

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
     * @param ourHost whether the request came to a host of our own, behind TLS
     * @param cookies the values by their names
     */
    Optional<Known> read(boolean ourHost, Map<String, String> cookies) {
        Optional<Known> since = Optional.ofNullable(cookies.get(name(ourHost)))
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
    Map<String, String> issue(boolean ourHost, UUID owner) {
        Map<String, String> cookies = new LinkedHashMap<>();
        cookies.put(name(ourHost), token().sign(owner, Instant.now(clock)));
        if (before) {
            cookies.put(NAME_BEFORE, token().signAsBefore(owner));
        }
        return cookies;
    }

    /** All cookies that a browser may have of the product, whatever is configured now. */
    static Set<String> names(boolean ourHost) {
        Set<String> names = new LinkedHashSet<>(Set.of(NAME, NAME_BEFORE));
        if (ourHost) { // browsers refuse the prefix elsewhere
            names.add(NAME_OF_OUR_HOST);
        }
        return names;
    }

    Duration lifetime() {
        return lifetime;
    }

    private static String name(boolean ourHost) {
        return ourHost ? NAME_OF_OUR_HOST : NAME;
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
