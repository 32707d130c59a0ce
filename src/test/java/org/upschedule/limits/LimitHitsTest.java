package org.upschedule.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LimitHitsTest {

    private static final Rate RATE = new Rate(10, Duration.ofHours(1));

    private final AtomicLong nanos = new AtomicLong(-5);
    private final LimitHits hits = new LimitHits(nanos::get);

    private void refuse(String caller, int times) {
        for (int i = 0; i < times; i++) {
            hits.refused(new Limit("uploads", caller, RATE), "POST /api/uploads");
        }
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void whoIsRefusedMostComesFirstAndNobodyIsNamed() {
        String owner = UUID.randomUUID().toString();
        refuse("10.0.0.1", 1);
        refuse(owner, 3);

        assertThat(hits.callers(20)).extracting(LimitHits.Hits::refused).containsExactly(3L, 1L);
        assertThat(hits.callers(20)).allSatisfy(hit -> {
            assertThat(hit.who().pseudonym()).matches("[0-9a-f]{8}");
            assertThat(owner).doesNotContain(hit.who().pseudonym());
        });
        assertThat(hits.callers(1)).hasSize(1);
        assertThat(hits.endpoints(20)).containsExactly(new LimitHits.Hits<>("POST /api/uploads", 4));
    }

    @Test
    void anotherNodeGivesAnotherPseudonym() {
        LimitHits other = new LimitHits(nanos::get);
        refuse("10.0.0.1", 1);
        other.refused(new Limit("uploads", "10.0.0.1", RATE), "POST /api/uploads");

        assertThat(other.callers(1)).doesNotContainAnyElementsOf(hits.callers(1));
    }

    @Test
    void refusalsCountForAnHour() {
        refuse("10.0.0.1", 2);
        pass(Duration.ofMinutes(54));
        refuse("10.0.0.1", 1);
        assertThat(hits.callers(1)).extracting(LimitHits.Hits::refused).containsExactly(3L);

        pass(Duration.ofMinutes(6));
        assertThat(hits.callers(1)).extracting(LimitHits.Hits::refused).containsExactly(1L);

        pass(Duration.ofDays(30));
        assertThat(hits.callers(1)).isEmpty();
        refuse("10.0.0.1", 1);
        assertThat(hits.callers(1)).extracting(LimitHits.Hits::refused).containsExactly(1L);
    }

    @Test
    void whoWasRefusedLongestAgoIsForgottenFirst() {
        refuse("often", 5);
        for (int i = 0; i < 3 * LimitHits.MOST; i++) {
            refuse("caller " + i, 1);
            refuse("often", 1);
        }

        assertThat(hits.callers(Integer.MAX_VALUE)).hasSize(LimitHits.MOST);
        assertThat(hits.callers(1)).extracting(LimitHits.Hits::refused).containsExactly(5L + 3 * LimitHits.MOST);
    }
}
