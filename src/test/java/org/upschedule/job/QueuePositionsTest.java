package org.upschedule.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueuePositionsTest {

    private static final Instant START = Instant.parse("2026-02-09T06:00:00Z");

    private final List<Instant> queue = new ArrayList<>();
    private int queries;
    private long now;

    private final QueuePositions positions = new QueuePositions(
            () -> {
                queries++;
                return List.copyOf(queue);
            },
            () -> now);

    @Test
    void placeIsThatAmongThoseSubmittedEarlier() {
        queue.addAll(List.of(at(0), at(1), at(2)));

        assertThat(positions.of(at(0))).isEqualTo(1);
        assertThat(positions.of(at(2))).isEqualTo(3);
        assertThat(positions.of(at(3))).as("submitted since the last look").isEqualTo(4);
    }

    @Test
    void manyWhoAskCostOneQueryInASecond() {
        queue.add(at(0));
        for (int i = 0; i < 1000; i++) {
            positions.of(at(i));
        }
        assertThat(queries).isEqualTo(1);

        queue.clear();
        now += Duration.ofSeconds(1).toNanos();

        assertThat(positions.of(at(5))).isEqualTo(1);
        assertThat(queries).isEqualTo(2);
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
