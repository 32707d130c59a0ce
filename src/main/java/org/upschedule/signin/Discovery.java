package org.upschedule.signin;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderConfigurationRequest;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.time.Duration;
import java.util.Set;
import org.upschedule.request.EventLog;

/**
 * What the provider publishes of itself (OpenID Connect Discovery): asked for when somebody signs in for the first time, and again after
 * an hour. As long as it does not answer then, what was known before goes on to count.
 */
final class Discovery {

    private static final EventLog LOG = EventLog.of(Discovery.class);

    private static final long FRESH_NANOS = Duration.ofHours(1).toNanos();

    /** Clocks of servers differ (OpenID Connect Core, 2: "no more than a few minutes"). */
    private static final int CLOCK_SKEW_SECONDS = 60;

    /** A token with another key is a reason to ask sooner: tokens come from the provider itself, so nobody else can make us ask. */
    private static final long KEYS_MILLIS = Duration.ofMinutes(5).toMillis();

    private static final long KEYS_TIMEOUT_MILLIS = Duration.ofSeconds(6).toMillis();

    /** Signed with a key that the provider alone has. Not with the client's secret, and not unsigned. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Issuer issuer;
    private final ClientID client;
    private final ProviderConnection connection;
    private volatile Published published;

    Discovery(Issuer issuer, ClientID client, ProviderConnection connection) {
        this.issuer = issuer;
        this.client = client;
        this.connection = connection;
    }

    /** @param tokens checks ID tokens against the provider's keys */
    record Published(OIDCProviderMetadata metadata, IDTokenValidator tokens, long at) {}

    /**
     * @throws IOException where the provider does not answer
     * @throws GeneralException where what it publishes is not what the standard asks for, or of another issuer
     */
    Published published() throws IOException, GeneralException {
        Published known = published;
        if (known != null && System.nanoTime() - known.at < FRESH_NANOS) {
            return known;
        }
        try {
            published = asked(known);
        } catch (IOException | GeneralException e) {
            if (known == null) {
                throw e;
            }
            LOG.warning("The provider does not say what it publishes; what it published before counts", "reason", e);
            published = new Published(known.metadata, known.tokens, System.nanoTime());
        }
        return published;
    }

    private Published asked(Published known) throws IOException, GeneralException {
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(connection
                .retrieveResource(new OIDCProviderConfigurationRequest(issuer)
                        .toHTTPRequest()
                        .getURL())
                .getContent());
        if (!issuer.equals(metadata.getIssuer())) {
            throw new GeneralException("It calls itself " + metadata.getIssuer() + ", and is configured as " + issuer);
        }
        if (metadata.getAuthorizationEndpointURI() == null || metadata.getTokenEndpointURI() == null) {
            throw new GeneralException("It has no address for signing in, or none for tokens");
        }
        boolean sameKeys = known != null && known.metadata.getJWKSetURI().equals(metadata.getJWKSetURI());
        return new Published(metadata, sameKeys ? known.tokens : validator(metadata), System.nanoTime());
    }

    private IDTokenValidator validator(OIDCProviderMetadata metadata) throws MalformedURLException {
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(), connection)
                .cache(KEYS_MILLIS, KEYS_TIMEOUT_MILLIS)
                .refreshAheadCache(false) // it would have threads of its own
                .rateLimited(false)
                .build();
        IDTokenValidator validator =
                new IDTokenValidator(issuer, client, new JWSVerificationKeySelector<>(SIGNATURES, keys), null);
        validator.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        return validator;
    }
}
