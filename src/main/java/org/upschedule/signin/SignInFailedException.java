package org.upschedule.signin;

import org.upschedule.problem.ProblemType;

/** Somebody could not be signed in or out. The message is a sentence for her. */
public final class SignInFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;

    private SignInFailedException(ProblemType type, String sentence) {
        super(sentence);
        this.type = type;
    }

    static SignInFailedException off() {
        return new SignInFailedException(
                ProblemType.SIGN_IN_OFF, "Nobody signs in to this service: everything works without an account.");
    }

    static SignInFailedException over() {
        return new SignInFailedException(
                ProblemType.SIGN_IN_OVER,
                "This sign-in took longer than ten minutes, or it was begun in another browser. Please sign in again.");
    }

    static SignInFailedException cancelled() {
        return new SignInFailedException(
                ProblemType.SIGN_IN_CANCELLED, "You were not signed in, because you did not finish at the university.");
    }

    static SignInFailedException refused() {
        return new SignInFailedException(
                ProblemType.SIGN_IN_REFUSED,
                "You were not signed in: what the university's sign-in answered is not valid here. Please sign in again; if it stays, tell us the request id.");
    }

    static SignInFailedException providerUnavailable() {
        return new SignInFailedException(
                ProblemType.PROVIDER_UNAVAILABLE,
                "The university's sign-in does not answer. Please try again in a minute; whoever is signed in stays so.");
    }

    /** Whoever joins by a link would stay joined to an account after its sign-ins have ended, or take away what is an account's. */
    static SignInFailedException signedIn() {
        return new SignInFailedException(
                ProblemType.SIGNED_IN,
                "While you are signed in, no link joins another browser. Please sign in there, too; or sign out here first.");
    }

    static SignInFailedException notSignedIn() {
        return new SignInFailedException(ProblemType.NOT_SIGNED_IN, "This needs you to be signed in.");
    }

    public ProblemType type() {
        return type;
    }
}
