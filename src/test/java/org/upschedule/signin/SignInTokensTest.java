package org.upschedule.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.signing.TestSignatures;

class SignInTokensTest {

    private static final Instant NOW = Instant.parse("2026-07-20T06:00:00.5Z");
    private static final Account ACCOUNT = new Account(UUID.randomUUID(), UUID.randomUUID(), 3, Optional.empty());

    private static SignInTokens at(Instant now) {
        return at(now, new byte[32]);
    }

    private static SignInTokens at(Instant now, byte[] key) {
        SignInConfig config =
                new SignInConfig(Duration.ofDays(14), Duration.ofDays(90), Duration.ofHours(8), Duration.ofDays(400));
        return new SignInTokens(TestSignatures.of(key), Clock.fixed(now, ZoneOffset.UTC), config);
    }

    private final SignIn signIn = at(NOW).fresh(ACCOUNT);
    private final String text = at(NOW).sign(signIn);

    @Test
    void saysWhatWasSigned() {
        assertThat(at(NOW).signIn(text)).contains(signIn);
        assertThat(signIn.account()).isEqualTo(ACCOUNT.id());
        assertThat(signIn.version()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "23, false", "25, true", "335, true"})
    void isRenewedWhereItIsUsedAfterADay(long hours, boolean renewed) {
        SignInTokens later = at(NOW.plus(Duration.ofHours(hours)));

        assertThat(later.signIn(text)).isPresent();
        assertThat(later.renewed(signIn).isPresent()).isEqualTo(renewed);
        later.renewed(signIn).ifPresent(one -> {
            assertThat(one.id()).isEqualTo(signIn.id());
            assertThat(one.since()).isEqualTo(signIn.since());
        });
    }

    @Test
    void endsTwoWeeksAfterItsLastUse() {
        assertThat(at(NOW.plus(Duration.ofDays(14)).plusSeconds(1)).signIn(text))
                .isEmpty();
    }

    @Test
    void endsAfterNinetyDaysHoweverItIsUsed() {
        Instant last = NOW.plus(Duration.ofDays(89));
        String renewed = at(last).sign(at(last).renewed(signIn).orElseThrow());

        assertThat(at(last.plus(Duration.ofHours(23))).signIn(renewed)).isPresent();
        assertThat(at(last.plus(Duration.ofHours(25))).signIn(renewed)).isEmpty();
    }

    @Test
    void isRecentForEightHours() {
        assertThat(at(NOW.plus(Duration.ofHours(7))).isRecent(signIn)).isTrue();
        assertThat(at(NOW.plus(Duration.ofHours(9))).isRecent(signIn)).isFalse();
    }

    @Test
    void eachPartIsSigned() {
        String[] parts = text.split("\\.");
        for (int i = 0; i < parts.length - 1; i++) {
            String[] other = parts.clone();
            other[i] = (other[i].charAt(0) == '1' ? '2' : '1') + other[i].substring(1);
            assertThat(at(NOW).signIn(String.join(".", other))).as(parts[i]).isEmpty();
        }
    }

    @Test
    void anotherKeyDoesNotKnowIt() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(at(NOW, other).signIn(text)).isEmpty();
        assertThat(at(NOW, other).visit(at(NOW).sign(at(NOW).begin(Destination.PAGE))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c.d.e.f", "…"})
    void whatIsNoneIsRefused(String none) {
        assertThat(at(NOW).signIn(none)).isEmpty();
        assertThat(at(NOW).visit(none)).isEmpty();
    }

    @Test
    void visitCountsForTenMinutes() {
        Visit visit = at(NOW).begin(Destination.ADMINISTRATION);
        String cookie = at(NOW).sign(visit);

        assertThat(at(NOW.plus(Duration.ofMinutes(9))).visit(cookie)).contains(visit);
        assertThat(at(NOW.plus(Duration.ofMinutes(10)).plusSeconds(1)).visit(cookie))
                .isEmpty();
        assertThat(at(NOW).visit(cookie.replace("ADMINISTRATION", "PAGE"))).isEmpty();
    }

    @Test
    void whatTheProviderIsGivenSaysNothingOfTheCookie() {
        SignInTokens tokens = at(NOW);
        Visit visit = tokens.begin(Destination.PAGE);
        VisitKeys keys = VisitKeys.of(visit, tokens.hmac());

        assertThat(tokens.sign(visit)).doesNotContain(keys.state(), keys.nonce(), keys.verifier());
        assertThat(keys.state()).isNotEqualTo(keys.nonce()).isNotEqualTo(keys.verifier());
        assertThat(keys.verifier()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(keys.nonce());
        assertThat(VisitKeys.of(tokens.begin(Destination.PAGE), tokens.hmac())).isNotEqualTo(keys);
        assertThat(keys.toString() + visit)
                .doesNotContain(keys.verifier(), visit.secret().value());
    }
}
