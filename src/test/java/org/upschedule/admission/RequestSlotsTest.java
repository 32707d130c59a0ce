package org.upschedule.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestSlotsTest {

    private static final Duration SLOW = Duration.ofSeconds(1);

    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final RequestSlots slots = new RequestSlots(2, SLOW, nanos::get, refused::incrementAndGet);
    private final ExecutorService others = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        end.countDown();
        others.shutdown();
    }

    /** A request that holds its slot until the end. */
    private void hang() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        others.execute(() -> {
            slots.tryTake();
            begun.countDown();
            await(end);
            slots.giveBack();
        });
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void waitsForOneThatIsGivenBackSoon() throws InterruptedException {
        hang();
        hang();
        end.countDown();

        assertThat(slots.tryTake()).isTrue();
        assertThat(refused).hasValue(0);
        slots.giveBack();
    }

    @Test
    void isRefusedAtOnceWhereMostHang() throws InterruptedException {
        hang();
        hang();
        nanos.addAndGet(SLOW.plusMillis(100).toNanos());
        Instant begin = Instant.now();

        assertThat(slots.tryTake()).isFalse();
        assertThat(Duration.between(begin, Instant.now())).isLessThan(SLOW);
        assertThat(refused).hasValue(1);
    }

    @Test
    void isThereAgainOnceTheyHaveEnded() throws InterruptedException {
        hang();
        hang();
        nanos.addAndGet(SLOW.plusMillis(100).toNanos());
        assertThat(slots.tryTake()).isFalse();

        end.countDown();
        others.shutdown();
        assertThat(others.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        assertThat(slots.tryTake()).isTrue();
        slots.giveBack();
    }
}
