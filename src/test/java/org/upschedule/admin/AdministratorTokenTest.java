package org.upschedule.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdministratorTokenTest {

    /** Of {@code abc} (FIPS 180-2, appendix B.1). */
    private static final String SHA256 = "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD";

    @ParameterizedTest
    @CsvSource({
        "Bearer abc, true",
        "bearer abc, true",
        "'Bearer   abc ', true",
        "Bearer abcd, false",
        "Bearer, false",
        "'Bearer ', false",
        "abc, false",
        "Basic abc, false",
        "Bearer ABC, false",
    })
    void onlyTheTokenItselfIsLetThrough(String header, boolean through) {
        assertThat(new AdministratorToken(SHA256).isIn(Optional.of(header))).isEqualTo(through);
    }

    @Test
    void withoutAHeaderNobodyIs() {
        assertThat(new AdministratorToken(SHA256.toLowerCase(java.util.Locale.ROOT)).isIn(Optional.empty()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "abcd", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015"})
    void configurationThatIsNoHashIsRefused(String hex) {
        assertThatThrownBy(() -> new AdministratorToken(hex)).hasMessageContaining("upschedule.admin.token-sha256");
    }
}
