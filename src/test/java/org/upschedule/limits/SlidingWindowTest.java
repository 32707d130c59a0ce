package org.upschedule.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {

    private static final long START = 1_800_000_000_000L;

    private static Limit limit(int count, Duration window) {
        return new Limit("uploads", "somebody", new Rate(count, window));
    }

    /** The milliseconds at which requests were let on, of those that came. */
    private static List<Long> letOn(Rate rate, Iterable<Long> coming) {
        SlidingWindow window = new SlidingWindow(rate, START);
        List<Long> on = new ArrayList<>();
        for (long now : coming) {
            if (window.hasRoom(1, now)) {
                window.add(1);
                on.add(now);
            }
        }
        return on;
    }

    @Property(tries = 300)
    void neverMoreThanTheCountInAnyTimeOfTheWindow(
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 1000, max = 90_000) int windowMillis,
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 3000) Integer> gaps) {
        List<Long> coming = new ArrayList<>();
        long now = START;
        for (int gap : gaps) {
            now += gap;
            coming.add(now);
        }

        List<Long> on = letOn(new Rate(count, Duration.ofMillis(windowMillis)), coming);

        for (int i = count; i < on.size(); i++) {
            assertThat(on.get(i) - on.get(i - count)).isGreaterThanOrEqualTo(windowMillis);
        }
    }

    @Test
    void ofAnEndlessStreamAlmostAllThatMayComeCome() {
        List<Long> coming = new ArrayList<>();
        for (long now = START; now < START + Duration.ofHours(100).toMillis(); now += 5_000) {
            coming.add(now);
        }

        assertThat(letOn(new Rate(10, Duration.ofHours(1)), coming)).hasSizeBetween(991, 1000);
    }

    @Property(tries = 300)
    void whoWaitsAsLongAsIsSaidIsLetOnAndNotMuchEarlier(
            @ForAll @IntRange(min = 1, max = 20) int count,
            @ForAll @Size(min = 20, max = 40) List<@IntRange(max = 200) Integer> gaps) {
        Limit limit = limit(count, Duration.ofSeconds(12));
        SlidingWindow window = new SlidingWindow(limit.rate(), START);
        long now = START;
        for (int gap : gaps) {
            now += gap;
            if (window.hasRoom(1, now)) {
                window.add(1);
            }
        }

        Standing standing = window.standing(limit, now);

        long then = now + standing.more().toMillis();
        assertThat(window.hasRoom(standing.left() + 1, then - 1)).isFalse();
        assertThat(window.hasRoom(standing.left() + 1, then)).isTrue();
    }

    @Test
    void saysWhatIsLeft() {
        Limit limit = limit(3, Duration.ofHours(1));
        SlidingWindow window = new SlidingWindow(limit.rate(), START);
        assertThat(window.standing(limit, START)).isEqualTo(new Standing(limit, 3, Duration.ZERO));

        window.add(1);

        assertThat(window.standing(limit, START).left()).isEqualTo(2);
        assertThat(window.standing(limit, START).more())
                .isBetween(Duration.ofMinutes(60), Duration.ofMinutes(60).plusSeconds(30));
        assertThat(window.isOver(START + Duration.ofMinutes(60).toMillis())).isFalse();
        assertThat(window.isOver(START + Duration.ofMinutes(61).toMillis())).isTrue();
    }

    /** A clock that is set back by a minute gives no new requests. */
    @Test
    void clockThatGoesBackForgetsNothing() {
        SlidingWindow window = new SlidingWindow(new Rate(1, Duration.ofMinutes(1)), START);
        assertThat(window.hasRoom(1, START)).isTrue();
        window.add(1);

        assertThat(window.hasRoom(1, START - 60_000)).isFalse();
        assertThat(window.hasRoom(1, START + 1000)).isFalse();
    }
}
