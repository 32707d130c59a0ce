package org.upschedule.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealingKeysTest {

    private static final String ONE = "one:" + Base64.getEncoder().encodeToString(bytes(1));
    private static final String TWO = "two:" + Base64.getEncoder().encodeToString(bytes(2));

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) value;
        return bytes;
    }

    private final SealingKeys keys = SealingKeys.parse(ONE);

    @Test
    void whatIsSealedOpensForItsPurposeAlone() {
        byte[] sealed = keys.seal("token 1", "a secret – gëheim");

        assertThat(keys.open("token 1", sealed)).contains("a secret – gëheim");
        assertThat(keys.open("token 2", sealed)).isEmpty();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void sameTextIsSealedDifferentlyEachTime() {
        assertThat(keys.seal("p", "text")).isNotEqualTo(keys.seal("p", "text"));
    }

    @Test
    void anyChangedByteIsFoundAndNothingThrows() {
        byte[] sealed = keys.seal("p", "text");
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(keys.open("p", changed)).as("byte " + at).isEmpty();
        }
        for (int length = 0; length < sealed.length; length++) {
            assertThat(keys.open("p", Arrays.copyOf(sealed, length))).isEmpty();
        }
    }

    @Test
    void oldKeyOpensBehindANewOneWhichSeals() {
        byte[] before = keys.seal("p", "text");
        SealingKeys rotated = SealingKeys.parse(TWO + ", " + ONE);

        assertThat(rotated.open("p", before)).contains("text");
        assertThat(keys.open("p", rotated.seal("p", "text"))).isEmpty();
        assertThat(SealingKeys.parse(TWO).open("p", rotated.seal("p", "text"))).contains("text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "one", "one:c2hvcnQ=", "a-b:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "one:two:three"})
    void whatIsNoKeyIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> SealingKeys.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be a name");
    }

    @Test
    void nameStandsOnce() {
        assertThatThrownBy(() -> SealingKeys.parse(ONE + "," + ONE)).hasMessage("names a key twice");
    }

    @Test
    void keysAreInNoText() {
        assertThat(SealingKeys.parse(TWO + "," + ONE)).hasToString("SealingKeys[two, one]");
    }
}
