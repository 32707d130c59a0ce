package org.upschedule.google;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.digest.Secret;
import org.upschedule.outgoing.OutgoingHttp;

/** The product's side without a server: the push with its client over HTTP, and a ledger that outlives each of its deaths. */
final class PushedProduct {

    /** A node was killed here. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private static final int MOST_STEPS = 300;
    private static final URI REDIRECT = URI.create("http://127.0.0.1/api/google/callback");

    final MemoryLedger ledger = new MemoryLedger();
    final DyingLedger dying = new DyingLedger(ledger);
    private final GoogleConfig config;
    private final GoogleTokens tokens;
    private final GrantSecrets secrets;
    private final Push push;

    /** @param outgoing is left open: one serves all products of a test */
    PushedProduct(GoogleDouble google, OutgoingHttp outgoing) {
        config = config(google.address(), GoogleDouble.CLIENT_SECRET);
        GoogleMetrics metrics = new GoogleMetrics(registry());
        GoogleHttp http = new GoogleHttp(outgoing, config, metrics);
        tokens = new GoogleTokens(http, config);
        secrets = new GrantSecrets(config);
        push = new Push(config, http, tokens, secrets, metrics);
    }

    static GoogleConfig config(URI google, String clientSecret) {
        return new GoogleConfig(
                Optional.of(GoogleDouble.CLIENT_ID),
                Optional.of(clientSecret),
                Optional.of("test:" + Base64.getEncoder().encodeToString(new byte[32])),
                google + "authorize",
                google + "token",
                google + "revoke",
                google.toString(),
                Duration.ofMillis(200),
                4,
                Duration.ZERO,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2));
    }

    /** Counters that count for nobody. */
    private static MetricRegistry registry() {
        Counter counter = proxy(Counter.class, Map.of());
        return proxy(MetricRegistry.class, Map.of("counter", counter));
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }

    /** The student says yes at Google's page. */
    PushedProduct granted(GoogleDouble google, String scope) {
        Secret verifier = Secret.fresh();
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(verifier.sha256());
        URI back = google.tokens().consent(tokens.page("state", challenge, REDIRECT), "student", scope);
        String code = GoogleDouble.form(back.getRawQuery()).get("code");
        ledger.secret(secrets.seal(ledger.id(), new GoogleTokens.Code(code, verifier.value(), REDIRECT.toString())));
        return this;
    }

    Ending step() throws InterruptedException {
        return push.step(ledger.claim(), dying.mortal());
    }

    /** One more step of a node that has claimed before. */
    Ending step(Grant grant) throws InterruptedException {
        return push.step(grant, dying.mortal());
    }

    /** Steps until nothing is left to do, or the student has to decide; whoever dies is started again. */
    Ending run() throws InterruptedException {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            try {
                Ending ending = step();
                boolean isLast = ending.next() == Ending.Next.STOPPED
                        || ending.next() == Ending.Next.DONE && !ledger.isStale()
                        || ledger.isForgotten();
                if (isLast) {
                    return ending;
                }
            } catch (Killed e) {
                dying.killNoMore();
            }
        }
        throw new AssertionError("There is no end");
    }
}
