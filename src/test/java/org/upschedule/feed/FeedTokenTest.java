package org.upschedule.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTokenTest {

    @Test
    void freshTokensAre32BytesAndNeverTheSame() {
        assertThat(Stream.generate(FeedToken::fresh).limit(1_000).map(FeedToken::value))
                .doesNotHaveDuplicates()
                .allMatch(value -> value.matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void textSaysNothing() {
        FeedToken token = FeedToken.fresh();

        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void sameTextIsTheSameToken() {
        FeedToken token = FeedToken.fresh();

        assertThat(FeedToken.of(token.value()).orElseThrow().sha256())
                .isEqualTo(token.sha256())
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
    void whatNoTokenLooksLikeIsNotLookedUp(String value) {
        assertThat(FeedToken.of(value)).isEmpty();
    }
}
