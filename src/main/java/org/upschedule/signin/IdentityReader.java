package org.upschedule.signin;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.upschedule.Component;

/** What of an ID token counts here: who she is, and whether she administers. Nothing else of it is kept. */
@Component
class IdentityReader {

    private static final String NAME = "preferred_username";

    /** It stands in the audit trail and in the log. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}@._+-]{1,100}");

    private final ProviderConfig config;

    @Inject
    IdentityReader(ProviderConfig config) {
        this.config = config;
    }

    /**
     * @param claims of a token that was found valid
     * @throws IllegalArgumentException where the subject is none
     */
    Identity read(IDTokenClaimsSet claims) throws ParseException {
        String subject = claims.getSubject().getValue();
        boolean administers =
                groups(claims.getClaim(config.groupsClaim())).stream().anyMatch(config.administrators()::contains);
        return new Identity(
                claims.getIssuer().getValue(),
                subject,
                administers ? Optional.of(name(claims.getClaim(NAME), subject)) : Optional.empty());
    }

    /** Providers write a single group as text. */
    private static List<String> groups(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim instanceof String one ? List.of(one) : List.of();
    }

    /** With the subject: people may change their names at some providers (OpenID Connect Core, 5.7). */
    private static String name(Object claim, String subject) {
        return claim instanceof String name && PLAIN_NAME.matcher(name).matches()
                ? name + " (" + subject + ")"
                : subject;
    }
}
