package org.upschedule.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.digest.Hmac;

class OwnerTokenTest {

    private static final UUID OWNER = UUID.fromString("71affaa8-7ea3-4c01-ae23-b92bafd3c5b0");
    private static final Instant ISSUED = Instant.parse("2026-02-09T06:00:00Z");

    private final OwnerToken token = new OwnerToken(new Hmac(new byte[32]));

    private static OwnerToken ofAnotherKey() {
        byte[] other = new byte[32];
        other[0] = 1;
        return new OwnerToken(new Hmac(other));
    }

    @Test
    void signedOwnerIsKnownAgain() {
        assertThat(token.verify(token.sign(OWNER, ISSUED))).contains(new OwnerToken.Signed(OWNER, ISSUED));
        assertThat(token.verifyAsBefore(token.signAsBefore(OWNER))).contains(OWNER);
    }

    /** Made by the version before, with the same key. */
    @Test
    void tokenOfTheVersionBeforeIsItsOwn() {
        String before =
                "71affaa8-7ea3-4c01-ae23-b92bafd3c5b0.%s".formatted(VersionBefore.signature(new byte[32], OWNER));

        assertThat(token.signAsBefore(OWNER)).isEqualTo(before);
        assertThat(token.verifyAsBefore(before)).contains(OWNER);
        assertThat(VersionBefore.verify(new byte[32], token.signAsBefore(OWNER)))
                .contains(OWNER);
        assertThat(VersionBefore.verify(new byte[32], token.sign(OWNER, ISSUED)))
                .as("why the cookie before stands beside it")
                .isEmpty();
    }

    @Test
    void ownerSignedByAnotherKeyIsUnknown() {
        assertThat(token.verify(ofAnotherKey().sign(OWNER, ISSUED))).isEmpty();
        assertThat(token.verifyAsBefore(ofAnotherKey().signAsBefore(OWNER))).isEmpty();
    }

    @Test
    void signatureOfAnotherOwnerOrTimeIsUnknown() {
        String signature = token.sign(OWNER, ISSUED).replaceAll(".*\\.", "");

        assertThat(token.verify(UUID.randomUUID() + "." + ISSUED.getEpochSecond() + "." + signature))
                .isEmpty();
        assertThat(token.verify(OWNER + "." + (ISSUED.getEpochSecond() + 1) + "." + signature))
                .isEmpty();
        assertThat(token.verifyAsBefore(
                        UUID.randomUUID() + "." + token.signAsBefore(OWNER).replaceAll(".*\\.", "")))
                .isEmpty();
    }

    /** A signature holds for its form alone. */
    @Test
    void oneFormIsNotTakenForTheOther() {
        assertThat(token.verify(token.signAsBefore(OWNER))).isEmpty();
        assertThat(token.verifyAsBefore(token.sign(OWNER, ISSUED))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "x",
                "x.y",
                "x.1.y",
                "71affaa8-7ea3-4c01-ae23-b92bafd3c5b0",
                "71affaa8-7ea3-4c01-ae23-b92bafd3c5b0.é",
                "71affaa8-7ea3-4c01-ae23-b92bafd3c5b0.99999999999999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "------------------------------------.1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void anythingElseIsUnknown(String text) {
        assertThat(token.verify(text)).isEmpty();
        assertThat(token.verifyAsBefore(text)).isEmpty();
    }
}
