package org.upschedule.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerTokenTest {

    private final OwnerToken token = new OwnerToken(new byte[32]);

    @Test
    void signedOwnerIsKnownAgain() {
        UUID owner = UUID.randomUUID();

        assertThat(token.verify(token.sign(owner))).contains(owner);
    }

    @Test
    void ownerSignedByAnotherKeyIsUnknown() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(token.verify(new OwnerToken(other).sign(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void signatureOfAnotherOwnerIsUnknown() {
        String signature = token.sign(UUID.randomUUID()).replaceAll(".*\\.", "");

        assertThat(token.verify(UUID.randomUUID() + "." + signature)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "x",
                "x.y",
                "71affaa8-7ea3-4c01-ae23-b92bafd3c5b0",
                "71affaa8-7ea3-4c01-ae23-b92bafd3c5b0.é"
            })
    void anythingElseIsUnknown(String text) {
        assertThat(token.verify(text)).isEmpty();
    }
}
