package org.upschedule.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upschedule.owner.CookiePlace.OUR_HOST;
import static org.upschedule.owner.CookiePlace.PLAIN;
import static org.upschedule.owner.CookiePlace.SHARED_HOST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.digest.Hmac;
import org.upschedule.signing.TestSignatures;

class OwnerTokensTest {

    private static final Instant NOW = Instant.parse("2026-07-20T06:00:00Z");
    private static final byte[] KEY = new byte[32];
    private static final UUID OWNER = UUID.randomUUID();

    private final OwnerToken token = new OwnerToken(new Hmac(KEY));

    private static OwnerTokens tokens(boolean before) {
        OwnerConfig config = new OwnerConfig(400, Duration.ofDays(30), before);
        return new OwnerTokens(TestSignatures.of(KEY), Clock.fixed(NOW, ZoneOffset.UTC), config);
    }

    private static Map<String, String> sent(String... namesAndValues) {
        return Arrays.stream(namesAndValues)
                .map(text -> text.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "29, true", "30, false", "400, false"})
    void usedCookieIsRenewedAfterAMonth(long days, boolean fresh) {
        String signed = token.sign(OWNER, NOW.minus(Duration.ofDays(days)));

        assertThat(tokens(false).read(PLAIN, sent("upschedule-id=" + signed)))
                .contains(new OwnerTokens.Known(OWNER, fresh));
    }

    @Test
    void unusedCookieEnds() {
        String signed = token.sign(OWNER, NOW.minus(Duration.ofDays(400)).minusSeconds(1));

        assertThat(tokens(false).read(PLAIN, sent("upschedule-id=" + signed))).isEmpty();
    }

    @Test
    void cookieOfTheVersionBeforeIsBelievedAndReplacedAsLongAsThatIsConfigured() {
        Map<String, String> sent = sent("upschedule-owner=" + token.signAsBefore(OWNER));

        assertThat(tokens(true).read(OUR_HOST, sent)).contains(new OwnerTokens.Known(OWNER, false));
        assertThat(tokens(false).read(OUR_HOST, sent)).isEmpty();
    }

    @Test
    void cookieOfOurHostWinsOverOnesThatOtherHostsMayHavePlanted() {
        UUID attacker = UUID.randomUUID();
        Map<String, String> sent = sent(
                "__Host-upschedule-id=" + token.sign(OWNER, NOW),
                "upschedule-id=" + token.sign(attacker, NOW),
                "upschedule-owner=" + token.signAsBefore(attacker));

        assertThat(tokens(true).read(OUR_HOST, sent)).contains(new OwnerTokens.Known(OWNER, true));
    }

    @Test
    void plainCookieSaysNothingWhereOursHasThePrefix() {
        Map<String, String> planted = sent("upschedule-id=" + token.sign(UUID.randomUUID(), NOW));

        assertThat(tokens(true).read(OUR_HOST, planted)).isEmpty();
        assertThat(tokens(true).read(SHARED_HOST, planted)).isEmpty();
        assertThat(tokens(true).read(PLAIN, planted)).isPresent();
    }

    @Test
    void nodesOfTheVersionBeforeKnowWhomThisOneLetIn() {
        Map<String, String> issued = tokens(true).issue(OUR_HOST, OWNER);

        assertThat(issued.keySet()).containsExactly("__Host-upschedule-id", "upschedule-owner");
        assertThat(VersionBefore.verify(KEY, issued.get("upschedule-owner"))).contains(OWNER);
        assertThat(tokens(true).read(OUR_HOST, issued)).contains(new OwnerTokens.Known(OWNER, true));
        assertThat(tokens(false).issue(OUR_HOST, OWNER).keySet()).containsExactly("__Host-upschedule-id");
        assertThat(tokens(false).issue(PLAIN, OWNER).keySet()).containsExactly("upschedule-id");
    }

    @Test
    void allNamesAreForgotten() {
        assertThat(OwnerTokens.names(OUR_HOST))
                .containsExactlyInAnyOrder("__Host-upschedule-id", "upschedule-id", "upschedule-owner");
        assertThat(OwnerTokens.names(SHARED_HOST))
                .containsExactlyInAnyOrder("__Secure-upschedule-id", "upschedule-id", "upschedule-owner");
        assertThat(OwnerTokens.names(PLAIN)).containsExactlyInAnyOrder("upschedule-id", "upschedule-owner");
    }

    @ParameterizedTest
    @CsvSource({"true, '', OUR_HOST", "true, /schedule, SHARED_HOST", "false, '', PLAIN", "false, /schedule, PLAIN"})
    void placeIsWhereTheRequestHasCome(boolean secure, String contextPath, CookiePlace place) {
        assertThat(CookiePlace.of(secure, contextPath)).isEqualTo(place);
    }
}
