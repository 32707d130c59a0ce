package org.upschedule.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class NodeWindowsTest {

    private static final Instant NOW = Instant.parse("2026-02-09T06:00:00Z");

    private final NodeWindows windows = new NodeWindows(Clock.fixed(NOW, ZoneOffset.UTC));

    private static Limit limit(String name, String caller, int count) {
        return new Limit(name, caller, new Rate(count, Duration.ofHours(1)));
    }

    @Test
    void whatOneLimitRefusesIsCountedForNone() {
        Limit wide = limit("uploads", "student", 10);
        Limit narrow = limit("uploads-address", "192.0.2.1", 1);
        assertThat(windows.take(List.of(wide, narrow), 1).allowed()).isTrue();

        Verdict refused = windows.take(List.of(wide, narrow), 1);

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.refusedBy()).map(Standing::limit).contains(narrow);
        assertThat(refused.standings()).extracting(Standing::left).containsExactly(9, 0);
    }

    @Test
    void callersAndGroupsAreCountedApart() {
        assertThat(windows.take(List.of(limit("uploads", "one", 1)), 1).allowed())
                .isTrue();
        assertThat(windows.take(List.of(limit("uploads", "other", 1)), 1).allowed())
                .isTrue();
        assertThat(windows.take(List.of(limit("reads", "one", 1)), 1).allowed()).isTrue();
    }

    @Test
    void askingCostsNothing() {
        Limit limit = limit("uploads", "student", 1);
        windows.take(List.of(limit), 0);

        assertThat(windows.take(List.of(limit), 1).allowed()).isTrue();
    }

    @Test
    void whoHasNotComeForLongestIsForgottenBeyondABound() {
        Limit regular = limit("uploads", "regular", 2);
        windows.take(List.of(regular), 1);
        for (int i = 0; i < NodeWindows.MOST + 100; i++) {
            windows.take(List.of(limit("uploads", "caller " + i, 1)), 1);
            windows.take(List.of(regular), 0);
        }

        assertThat(windows.size()).isEqualTo(NodeWindows.MOST);
        assertThat(windows.take(List.of(regular), 0).standings())
                .extracting(Standing::left)
                .containsExactly(1);
    }
}
