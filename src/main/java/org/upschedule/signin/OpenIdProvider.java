package org.upschedule.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationErrorResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.admission.Budget;
import org.upschedule.admission.Budgets;
import org.upschedule.digest.Sha256;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.outgoing.OutgoingHttp;
import org.upschedule.request.EventLog;

/**
 * The provider, asked by the code flow of OpenID Connect Core with PKCE. Whoever waits for it takes a thread, so that not many may at
 * once: what does not need it goes on while it hangs.
 */
@Component
class OpenIdProvider implements SeriesFromStart {

    private static final EventLog LOG = EventLog.of(OpenIdProvider.class);

    private static final int AT_ONCE = 8;

    private final ProviderConfig config;
    private final IdentityReader identities;
    private final Budget waiting;
    private final ProviderConnection connection;
    private final Optional<Discovery> discovery;

    @Inject
    OpenIdProvider(ProviderConfig config, IdentityReader identities, Budgets budgets, OutgoingHttp http) {
        this.config = config;
        this.identities = identities;
        this.waiting = budgets.budget("sign-ins", AT_ONCE);
        this.connection = new ProviderConnection(http);
        this.discovery = config.issuer().map(issuer -> new Discovery(new Issuer(issuer), client(), connection));
    }

    private interface Question<T> {
        T ask(Discovery.Published published) throws IOException, GeneralException;
    }

    /** @throws SignInFailedException where nobody signs in here, or the provider does not answer, or many wait for it already */
    private <T> T ask(Question<T> question) {
        Discovery known = discovery.orElseThrow(SignInFailedException::off);
        if (!waiting.tryTake(1)) {
            throw SignInFailedException.providerUnavailable();
        }
        try {
            return question.ask(known.published());
        } catch (IOException | GeneralException e) {
            LOG.warning("The provider cannot be asked", "reason", e);
            throw SignInFailedException.providerUnavailable();
        } finally {
            waiting.giveBack(1);
        }
    }

    /** Where a browser signs in. */
    URI authorization(VisitKeys keys, URI callback) {
        return ask(published -> new AuthenticationRequest.Builder(
                        ResponseType.CODE, Scope.parse(config.scopes()), client(), callback)
                .endpointURI(published.metadata().getAuthorizationEndpointURI())
                .state(new State(keys.state()))
                .nonce(new Nonce(keys.nonce()))
                .codeChallenge(new CodeVerifier(keys.verifier()), CodeChallengeMethod.S256)
                .build()
                .toURI());
    }

    /** Where a browser ends its sign-in at the provider, and comes back from; empty where the provider has no such place. */
    Optional<URI> end(URI product) {
        return ask(published -> Optional.ofNullable(published.metadata().getEndSessionEndpointURI())
                .map(place -> new LogoutRequest(place, null, null, client(), product, null, null).toURI()));
    }

    /** @param answer the address at which the browser has come back */
    Identity identity(VisitKeys keys, URI answer, URI callback) {
        AuthorizationCode code = code(keys, answer);
        return ask(published -> {
            JWT idToken = idToken(published, keys, code, callback);
            try {
                IDTokenClaimsSet claims = published.tokens().validate(idToken, new Nonce(keys.nonce()));
                if (isOfAnotherClient(claims.getAuthorizedParty())) {
                    throw refused("its token was asked for by another client", "azp");
                }
                return identities.read(claims);
            } catch (BadJOSEException | ParseException | IllegalArgumentException e) {
                throw refused("its token is not valid", e.getMessage());
            } catch (JOSEException e) {
                throw new GeneralException("Its keys cannot be had: " + e.getMessage(), e);
            }
        });
    }

    /** OpenID Connect Core, 3.1.3.7, 5; the library leaves this to whoever uses it. */
    private boolean isOfAnotherClient(AuthorizedParty party) {
        return party != null && !party.getValue().equals(client().getValue());
    }

    private AuthorizationCode code(VisitKeys keys, URI answer) {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(answer);
        } catch (ParseException e) {
            throw refused("the browser came back without an answer of it", e.getMessage());
        }
        if (response.getState() == null
                || !Sha256.of(keys.state()).equals(Sha256.of(response.getState().getValue()))) {
            throw SignInFailedException.over();
        }
        if (response.getIssuer() != null
                && !response.getIssuer().getValue().equals(config.issuer().orElse(""))) {
            throw refused("the browser came back from another provider", "RFC 9207");
        }
        if (!response.indicatesSuccess()) {
            throw failure(response.toErrorResponse());
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw refused("the browser came back without a code", "");
        }
        return code;
    }

    private static SignInFailedException failure(AuthorizationErrorResponse response) {
        ErrorObject error = response.getErrorObject();
        if (OAuth2Error.ACCESS_DENIED.equals(error)) {
            return SignInFailedException.cancelled();
        }
        LOG.warning("The provider ended a sign-in with an error", "code", error.getCode());
        return OAuth2Error.SERVER_ERROR.equals(error) || OAuth2Error.TEMPORARILY_UNAVAILABLE.equals(error)
                ? SignInFailedException.providerUnavailable()
                : SignInFailedException.refused();
    }

    private JWT idToken(Discovery.Published published, VisitKeys keys, AuthorizationCode code, URI callback)
            throws IOException, GeneralException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, callback, new CodeVerifier(keys.verifier()));
        HTTPResponse answer = request(published, grant).toHTTPRequest().send(connection);
        TokenResponse response = parsed(answer);
        if (!response.indicatesSuccess()) {
            ErrorObject error = response.toErrorResponse().getErrorObject();
            if (OAuth2Error.INVALID_GRANT.equals(error)) {
                throw refused("the code is used, too old, or of another visit", error.getCode());
            }
            throw new GeneralException("It gives no token: status " + answer.getStatusCode() + ", " + error.getCode());
        }
        JWT idToken = ((OIDCTokenResponse) response.toSuccessResponse())
                .getOIDCTokens()
                .getIDToken();
        if (idToken == null) {
            throw refused("it gave no ID token", "");
        }
        return idToken;
    }

    private static TokenResponse parsed(HTTPResponse answer) throws GeneralException {
        try {
            return OIDCTokenResponseParser.parse(answer);
        } catch (ParseException e) {
            if (answer.indicatesSuccess()) {
                throw refused("what it sent is no token", e.getMessage());
            }
            throw e;
        }
    }

    private TokenRequest request(Discovery.Published published, AuthorizationCodeGrant grant) {
        URI place = published.metadata().getTokenEndpointURI();
        if (config.clientSecret().isEmpty()) {
            return new TokenRequest.Builder(place, client(), grant).build();
        }
        Secret secret = new Secret(config.clientSecret().get());
        List<ClientAuthenticationMethod> methods = published.metadata().getTokenEndpointAuthMethods();
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest.Builder(
                        place,
                        basic ? new ClientSecretBasic(client(), secret) : new ClientSecretPost(client(), secret),
                        grant)
                .build();
    }

    private ClientID client() {
        return new ClientID(config.clientId().orElseThrow());
    }

    private static SignInFailedException refused(String what, String reason) {
        LOG.warning("A sign-in was refused: " + what, "reason", reason);
        return SignInFailedException.refused();
    }
}
