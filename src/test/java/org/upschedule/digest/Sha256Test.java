package org.upschedule.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** Of {@code abc} (FIPS 180-2, appendix B.1). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void hashOfTheStandardsExampleIsTheStandards() {
        assertThat(Sha256.of("abc")).hasToString(ABC).hasSameHashCodeAs(Sha256.parse(ABC));
        assertThat(Sha256.of("abc").bytes()).hasSize(32);
    }

    @Test
    void textCountsInUtf8() {
        assertThat(Sha256.of("Möbius")).isEqualTo(Sha256.of("Möbius".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void hexadecimalDigitsOfEitherCaseAreTheSameHash() {
        assertThat(Sha256.parse(ABC.toUpperCase(Locale.ROOT)))
                .isEqualTo(Sha256.of("abc"))
                .isNotEqualTo(Sha256.of("abd"));
    }

    @Test
    void shortFormIsTheFirstHalf() {
        assertThat(Sha256.of("abc").shortHex()).isEqualTo(ABC.substring(0, 32));
    }

    @Test
    void whatIsNoHashIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sha256.parse("secret"))
                .withMessage("is not in hexadecimal digits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sha256.parse("abcd"))
                .withMessage("has 2 bytes; a SHA-256 has 32");
    }

    @Test
    void bytesAreACopy() {
        Sha256 hash = Sha256.of("abc");

        hash.bytes()[0] = 0;

        assertThat(hash).hasToString(ABC);
    }
}
