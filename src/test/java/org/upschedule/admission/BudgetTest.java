package org.upschedule.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetTest {

    @Test
    void whatIsTakenIsUsedUntilItIsGivenBack() {
        Budget budget = new Budget("memory", 10);

        assertThat(budget.tryTake(10)).isTrue();
        assertThat(budget.tryTake(1)).isFalse();
        assertThat(budget.used()).isEqualTo(10);
        budget.giveBack(4);
        assertThat(budget.tryTake(5)).isFalse();
        assertThat(budget.tryTake(4)).isTrue();
        assertThat(new Budget("memory", 10).tryTake(11)).isFalse();
        assertThat(new Budget("memory", 10).tryTake(Long.MAX_VALUE)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Budget("nothing", 0));
    }

    @Test
    void manyThreadsNeverTakeMoreThanThereIs() throws InterruptedException {
        Budget budget = new Budget("memory", 100);
        AtomicInteger taken = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int thread = 0; thread < 8; thread++) {
            threads.submit(() -> {
                start.await();
                for (int i = 0; i < 1000; i++) {
                    if (budget.tryTake(3)) {
                        taken.incrementAndGet();
                    }
                }
                return null;
            });
        }
        start.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(taken).hasValue(33);
        assertThat(budget.used()).isEqualTo(99);
    }
}
