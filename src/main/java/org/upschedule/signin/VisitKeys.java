package org.upschedule.signin;

import org.upschedule.digest.Hmac;

/**
 * What the provider is given of a visit.
 *
 * @param state what comes back in the address (RFC 6749, 10.12)
 * @param nonce what stands in the ID token (OpenID Connect Core, 3.1.3.7)
 * @param verifier what proves that a code is of this visit (RFC 7636); it goes to the provider itself alone
 */
record VisitKeys(String state, String nonce, String verifier) {

    static VisitKeys of(Visit visit, Hmac hmac) {
        String secret = visit.secret().value();
        return new VisitKeys(
                hmac.of("sign-in-state:" + secret),
                hmac.of("sign-in-nonce:" + secret),
                hmac.of("sign-in-verifier:" + secret)); // of 43 characters, as RFC 7636 asks for
    }

    @Override
    public String toString() {
        return "VisitKeys[…]";
    }
}
