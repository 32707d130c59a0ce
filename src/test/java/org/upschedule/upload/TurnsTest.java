package org.upschedule.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void taskRunsAtOnceWhereThereIsRoom() {
        List<String> ran = new ArrayList<>();

        new Turns(1).execute(() -> ran.add("a"));

        assertThat(ran).containsExactly("a");
    }

    @Test
    void taskThatComesMeanwhileIsRunByTheThreadThatEnds() {
        Turns turns = new Turns(1);
        List<String> ran = new ArrayList<>();

        turns.execute(() -> {
            turns.execute(() -> ran.add("second"));
            turns.execute(() -> ran.add("third"));
            ran.add("first");
        });

        assertThat(ran).containsExactly("first", "second", "third");
    }

    @Test
    void neverMoreAtOnceAndNoneIsLost() throws InterruptedException {
        Turns turns = new Turns(3);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(2000);
        ExecutorService callers = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 2000; i++) {
            callers.execute(() -> turns.execute(() -> {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
                ended.countDown();
            }));
        }

        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        callers.shutdown();
        assertThat(most.get()).isBetween(1, 3);
    }
}
