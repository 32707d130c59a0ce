package org.upschedule.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final int CALLERS = 16;

    private final List<Turns> opened = new ArrayList<>();

    private Turns turns(int atOnce) {
        Turns turns = new Turns(atOnce, Thread::new);
        opened.add(turns);
        return turns;
    }

    @AfterEach
    void close() {
        opened.forEach(Turns::close);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void tasksHaveTheirTurnInTheOrderTheyCame() {
        Turns turns = turns(1);
        CountDownLatch first = new CountDownLatch(1);
        List<String> ran = new ArrayList<>();
        turns.execute(() -> await(first));
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> ran.add("second"), turns);
        CompletableFuture<Void> third = CompletableFuture.runAsync(() -> ran.add("third"), turns);

        assertThat(second).isNotDone();
        first.countDown();

        third.join();
        assertThat(ran).containsExactly("second", "third");
    }

    /** Its answer is sent when its thread leaves. */
    @Test
    void noCallerIsKept() {
        Turns turns = turns(1);
        CountDownLatch never = new CountDownLatch(1);
        turns.execute(() -> await(never));

        turns.execute(() -> {}); // would hang here, were it run by this thread or waited for

        never.countDown();
    }

    @Test
    void neverMoreAtOnceAndNoneIsLost() {
        Turns turns = turns(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(2000);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int i = 0; i < 2000; i++) {
            callers.execute(() -> turns.execute(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
                ended.countDown();
            }));
        }

        await(ended);
        callers.shutdown();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void waitIsExpectedByHowLongTheLastOnesTookAndHowManyWait() {
        Turns turns = turns(1);
        assertThat(turns.expectedWait()).isZero();
        for (int i = 0; i < 8; i++) {
            CompletableFuture.runAsync(() -> pause(Duration.ofMillis(20)), turns)
                    .join();
        }
        assertThat(turns.expectedWait()).isZero();

        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch held = new CountDownLatch(1);
        turns.execute(() -> {
            begun.countDown();
            await(held);
        });
        await(begun);
        turns.execute(() -> {});
        Duration ofOne = turns.expectedWait();
        for (int i = 0; i < 9; i++) {
            turns.execute(() -> {});
        }
        Duration ofTen = turns.expectedWait();
        held.countDown();

        assertThat(ofOne).isGreaterThan(Duration.ofMillis(5));
        assertThat(ofTen).isEqualTo(ofOne.multipliedBy(10));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aTaskThatFailsGivesItsTurnOn() {
        Turns turns = turns(1);
        CompletableFuture<Void> failed = CompletableFuture.runAsync(
                () -> {
                    throw new IllegalStateException("of this task");
                },
                turns);

        assertThatThrownBy(failed::join).hasMessageContaining("of this task");
        assertThat(CompletableFuture.supplyAsync(() -> "next", turns).join()).isEqualTo("next");
    }

    @Test
    void thoseThatWaitHaveTheirTurnBeforeAStop() {
        Turns turns = turns(1);
        AtomicInteger ran = new AtomicInteger();
        for (int i = 0; i < 100; i++) {
            turns.execute(ran::incrementAndGet);
        }

        turns.close();

        assertThat(ran).hasValue(100);
        assertThatThrownBy(() -> turns.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }
}
