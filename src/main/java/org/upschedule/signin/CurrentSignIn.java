package org.upschedule.signin;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The sign-in of the request that is being answered, where it has one that counts. */
@RequestScoped
public class CurrentSignIn {

    private Accounts.Known known;

    public Optional<Accounts.Known> get() {
        return Optional.ofNullable(known);
    }

    /** @throws SignInFailedException where she is not signed in */
    public Accounts.Known orRefuse() {
        return get().orElseThrow(SignInFailedException::notSignedIn);
    }

    /** @throws SignInFailedException where she is signed in, because links would join a browser to an account without a sign-in */
    public void refuse() {
        if (known != null) {
            throw SignInFailedException.signedIn();
        }
    }

    /** How the audit trail names her; empty where she may not administer. */
    public Optional<String> administrator() {
        return get().filter(Accounts.Known::mayAdminister)
                .flatMap(there -> there.account().administrator());
    }

    /** For the filter that has found it. */
    public void is(Accounts.Known found) {
        this.known = found;
    }
}
