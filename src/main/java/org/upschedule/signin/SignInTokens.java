package org.upschedule.signin;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.digest.Hmac;
import org.upschedule.digest.Secret;
import org.upschedule.signing.Signatures;

/** The texts in the cookies of visits and sign-ins, and how long they count. */
@Component
public class SignInTokens {

    /** Time enough to find a password and a second factor. */
    public static final Duration VISIT = Duration.ofMinutes(10);

    private final Signatures signatures;
    private final Clock clock;
    private final SignInConfig config;

    @Inject
    SignInTokens(Signatures signatures, Clock clock, SignInConfig config) {
        this.signatures = signatures;
        this.clock = clock;
        this.config = config;
    }

    Visit begin(Destination destination) {
        return new Visit(Secret.fresh(), destination, now());
    }

    public String sign(Visit visit) {
        return visit.sign(hmac());
    }

    /** Empty where the text was not signed by the product, or its time is over. */
    public Optional<Visit> visit(String text) {
        return Visit.verify(hmac(), text).filter(visit -> isWithin(visit.begun(), VISIT));
    }

    SignIn fresh(Account account) {
        Instant now = now();
        return new SignIn(UUID.randomUUID(), account.id(), account.version(), now, now);
    }

    public String sign(SignIn signIn) {
        return signIn.sign(hmac());
    }

    /** Empty where the text was not signed by the product, or its time is over. Whether it was ended before that, the database knows. */
    public Optional<SignIn> signIn(String text) {
        return SignIn.verify(hmac(), text)
                .filter(signIn -> isWithin(signIn.issued(), config.idle()))
                .filter(signIn -> isWithin(signIn.since(), config.longest()));
    }

    /** The same with a fresh cookie; empty where that is not needed yet. */
    Optional<SignIn> renewed(SignIn signIn) {
        return isWithin(signIn.issued(), config.renewAfter()) ? Optional.empty() : Optional.of(signIn.issuedAt(now()));
    }

    /** Whether the provider's word is recent enough for what an administrator does. */
    boolean isRecent(SignIn signIn) {
        return isWithin(signIn.since(), config.adminTime());
    }

    /** How long browsers keep the cookie of a sign-in. */
    public Duration lifetime() {
        return config.idle();
    }

    /** From when on a sign-in that is ended now would have ended all the same. */
    Duration longest() {
        return config.longest();
    }

    Hmac hmac() {
        return signatures.hmac();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private boolean isWithin(Instant begin, Duration time) {
        return Duration.between(begin, clock.instant()).compareTo(time) <= 0;
    }
}
