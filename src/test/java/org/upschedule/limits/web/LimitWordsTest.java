package org.upschedule.limits.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.limits.Limit;
import org.upschedule.limits.Rate;
import org.upschedule.limits.Standing;

/** What an answer says of limits: to programs in header fields, to people in a sentence. */
class LimitWordsTest {

    private static final Limit LIMIT = new Limit("uploads", "student", new Rate(10, Duration.ofHours(1)));

    @Test
    void fieldsAreThoseOfTheDraft() {
        Standing standing = new Standing(LIMIT, 7, Duration.ofMillis(1_199_001));

        assertThat(RateLimitFields.policy(standing)).isEqualTo("\"uploads\";q=10;w=3600");
        assertThat(RateLimitFields.standing(standing)).isEqualTo("\"uploads\";r=7;t=1200");
    }

    @Test
    void refusalSaysTheLimitAndWhenToTryAgain() {
        assertThat(Refusal.sentence(new Standing(LIMIT, 0, Duration.ofMinutes(12))))
                .isEqualTo(
                        "Not more than 10 requests of this kind are taken within 60 minutes. Nothing was stored; please try again in 12 minutes.");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.2S, 1 second",
        "PT1.2S, 2 seconds",
        "PT60S, 60 seconds",
        "PT119S, 119 seconds",
        "PT2M, 2 minutes",
        "PT2M1S, 3 minutes",
        "PT1H, 60 minutes"
    })
    void timesAreRoundedUp(Duration time, String words) {
        assertThat(Refusal.words(time)).isEqualTo(words);
    }
}
