package org.upschedule.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is taken down of a request, and for whom. */
class StopwatchTest {

    private static final long LITTLE = TimeUnit.MILLISECONDS.toNanos(20);
    private static final RequestMetrics.Route ROUTE = new RequestMetrics.Route("GET", "/api/jobs/{id}");

    private final List<Map<Stopwatch.Part, Long>> told = new ArrayList<>();
    private final Stopwatch watch = Stopwatch.start((route, status, nanos, parts) -> {
        assertThat(nanos)
                .isGreaterThanOrEqualTo(
                        parts.values().stream().mapToLong(Long::longValue).sum());
        told.add(parts);
    });

    @AfterEach
    void unbind() {
        Stopwatch.unbind();
    }

    private static String sleep() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(LITTLE);
        return "done";
    }

    @Test
    void partsAreSumsOfWhatTheThreadWaitedFor() throws InterruptedException {
        watch.bind();
        assertThat(Stopwatch.time(Stopwatch.Part.REDIS, StopwatchTest::sleep)).isEqualTo("done");
        Stopwatch.time(Stopwatch.Part.REDIS, StopwatchTest::sleep);
        Stopwatch.unbind();
        Stopwatch.time(Stopwatch.Part.DATABASE, StopwatchTest::sleep);

        watch.answered(ROUTE, 200);
        watch.tell();

        assertThat(told).singleElement().satisfies(parts -> {
            assertThat(parts).containsOnlyKeys(Stopwatch.Part.REDIS);
            assertThat(parts.get(Stopwatch.Part.REDIS)).isGreaterThanOrEqualTo(2 * LITTLE);
        });
    }

    @Test
    void workThatFailsHasTakenItsTimeToo() {
        watch.bind();

        assertThatThrownBy(() -> Stopwatch.time(Stopwatch.Part.DATABASE, () -> {
                    sleep();
                    throw new IOException("away");
                }))
                .isInstanceOf(IOException.class);

        watch.answered(ROUTE, 503);
        watch.tell();
        assertThat(told).singleElement().satisfies(parts -> assertThat(parts.get(Stopwatch.Part.DATABASE))
                .isGreaterThanOrEqualTo(LITTLE));
    }

    @Test
    void lapsGoOnFromOneThreadToAnother() throws InterruptedException {
        Stopwatch.Laps laps = watch.laps();
        sleep();
        laps.end(Stopwatch.Part.BODY);
        Thread other = new Thread(() -> laps.end(Stopwatch.Part.TURN));
        other.start();
        other.join();

        watch.answered(ROUTE, 202);
        watch.tell();

        assertThat(told).singleElement().satisfies(parts -> {
            assertThat(parts.get(Stopwatch.Part.BODY)).isGreaterThanOrEqualTo(LITTLE);
            assertThat(parts.get(Stopwatch.Part.TURN)).isPositive();
        });
    }

    @Test
    void requestIsToldOfOnceAndNotBeforeItsAnswer() {
        watch.tell();
        assertThat(told).isEmpty();

        watch.answered(ROUTE, 200);
        watch.tell();
        watch.tell();

        assertThat(told).hasSize(1);
    }
}
