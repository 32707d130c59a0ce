package org.upschedule.signin;

import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.request.EventLog;

/** The way to the provider, and back from it. */
@Component
public class SignIns {

    private static final EventLog LOG = EventLog.of(SignIns.class);

    private final OpenIdProvider provider;
    private final SignInTokens tokens;
    private final Accounts accounts;
    private final SignInMetrics metrics;

    @Inject
    SignIns(OpenIdProvider provider, SignInTokens tokens, Accounts accounts, SignInMetrics metrics) {
        this.provider = provider;
        this.tokens = tokens;
        this.accounts = accounts;
        this.metrics = metrics;
    }

    /** @param address where the browser goes on */
    public record Begun(Visit visit, URI address) {}

    /** @throws SignInFailedException where nobody signs in here, or the provider does not answer */
    public Begun begin(Destination destination, URI callback) {
        try {
            Visit visit = tokens.begin(destination);
            URI address = provider.authorization(keys(visit), callback);
            metrics.begun();
            return new Begun(visit, address);
        } catch (SignInFailedException e) {
            throw metrics.failed(e);
        }
    }

    /**
     * @param visit that the browser is on; empty where it is on none
     * @param answer the address at which the browser has come back
     * @throws SignInFailedException why she is not signed in
     */
    public SignIn finish(Optional<Visit> visit, URI answer, URI callback) {
        try {
            Visit ours = visit.orElseThrow(SignInFailedException::over);
            SignIn signIn = accounts.signIn(provider.identity(keys(ours), answer, callback));
            metrics.done();
            LOG.info("Signed in");
            return signIn;
        } catch (SignInFailedException e) {
            throw metrics.failed(e);
        }
    }

    /** Where the provider ends its own sign-in, which would let the next person in without a password; empty where it has no such place. */
    public Optional<URI> endAtProvider(URI product) {
        try {
            return provider.end(product);
        } catch (SignInFailedException e) {
            return Optional.empty(); // it does not answer: here she is signed out all the same
        }
    }

    private VisitKeys keys(Visit visit) {
        return VisitKeys.of(visit, tokens.hmac());
    }
}
