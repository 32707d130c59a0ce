package org.upschedule.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** RFC 9110, 13.1. */
class PollConditionTest {

    private static final Instant MODIFIED = Instant.parse("2026-02-09T08:30:15.75Z");
    private static final StoredFeed FEED = new StoredFeed(UUID.randomUUID(), "\"abc\"", MODIFIED, new byte[0], false);

    @Test
    void oneOfTheTagsIsEnoughAndWeakOnesCount() {
        assertThat(met("\"abc\"", -1)).isTrue();
        assertThat(met("\"x\", W/\"abc\" , \"y\"", -1)).isTrue();
        assertThat(met("*", -1)).isTrue();
        assertThat(met("\"x\"", -1)).isFalse();
        assertThat(met("abc", -1)).isFalse();
        assertThat(met("", -1)).isFalse();
    }

    @Test
    void timeCountsInSecondsAndOnlyWithoutTags() {
        long sameSecond = Instant.parse("2026-02-09T08:30:15Z").toEpochMilli();

        assertThat(met(null, sameSecond)).isTrue();
        assertThat(met(null, sameSecond - 1_000)).isFalse();
        assertThat(met("\"x\"", sameSecond)).isFalse();
        assertThat(met(null, -1)).isFalse();
    }

    @Test
    void timeOfAVersionThatARestoreHasTakenBackIsNotMet() {
        long later = Instant.parse("2026-02-09T08:31:00Z").toEpochMilli();

        assertThat(met(null, later)).isFalse();
    }

    private static boolean met(String ifNoneMatch, long ifModifiedSince) {
        return PollCondition.of(ifNoneMatch, ifModifiedSince).isMetBy(FEED);
    }
}
