package org.upschedule.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomWalkTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final Random random = new Random(7);

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** PostgreSQL orders ids by their bytes, as their texts are ordered. */
    private NavigableMap<String, UUID> ids(int count) {
        NavigableMap<String, UUID> ids = new TreeMap<>();
        while (ids.size() < count) {
            UUID id = id();
            ids.put(id.toString(), id);
        }
        return ids;
    }

    private static Function<UUID, List<UUID>> chunks(NavigableMap<String, UUID> ids) {
        return after ->
                ids.tailMap(after.toString(), false).values().stream().limit(7).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 100})
    void eachRowIsSeenOnceWhereverTheWalkBegins(int count) {
        NavigableMap<String, UUID> ids = ids(count);
        for (int i = 0; i < 20; i++) {
            List<UUID> seen = new ArrayList<>();

            double share = new RandomWalk<>(chunks(ids), id -> id, LONG).from(id(), id -> seen.add(id));

            assertThat(share).isEqualTo(1);
            assertThat(seen).containsExactlyInAnyOrderElementsOf(ids.values());
        }
    }

    @Test
    void shareOfAStoppedWalkIsThatOfTheRowsSeen() {
        NavigableMap<String, UUID> ids = ids(20_000);
        double shares = 0;
        for (int i = 0; i < 20; i++) {
            Set<UUID> seen = new HashSet<>();
            shares +=
                    new RandomWalk<>(chunks(ids), id -> id, LONG).from(id(), id -> seen.add(id) && seen.size() < 2_000);
        }

        assertThat(shares / 20).isCloseTo(0.1, within(0.01));
    }

    @Test
    void walkEndsWithItsTime() {
        NavigableMap<String, UUID> ids = ids(1000);
        List<UUID> seen = new ArrayList<>();

        double share = new RandomWalk<>(chunks(ids), id -> id, Duration.ZERO).from(id(), seen::add);

        assertThat(seen).hasSizeLessThanOrEqualTo(7);
        assertThat(share).isLessThan(0.1);
    }
}
