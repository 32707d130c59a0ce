package org.upschedule.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void freshOnesAre32BytesAndNeverTheSame() {
        assertThat(Stream.generate(Secret::fresh).limit(1_000).map(Secret::value))
                .doesNotHaveDuplicates()
                .allMatch(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void textSaysNothing() {
        Secret secret = Secret.fresh();

        assertThat(secret.toString()).doesNotContain(secret.value());
    }

    @Test
    void sameTextIsTheSame() {
        Secret secret = Secret.fresh();

        assertThat(Secret.of(secret.value()).orElseThrow().sha256())
                .isEqualTo(secret.sha256())
                .hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "../../../../../../../../../../etc/passwd.....",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whatNoneLooksLikeIsNone(String value) {
        assertThat(Secret.of(value)).isEmpty();
    }
}
