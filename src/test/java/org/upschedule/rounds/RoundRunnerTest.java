package org.upschedule.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The runner with a timer that the test moves on by hand. */
class RoundRunnerTest {

    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final HandTimer timer = new HandTimer();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final RoundRunner runner = new RoundRunner(
            timer,
            () -> events.add("migration"),
            (round, took, failed) -> events.add(round + (failed ? " failed" : " ended")));

    @Test
    void roundRunsAtOnceAndAnIntervalAfterEachEnd() {
        runner.start(round("a", Lane.LOCAL, () -> false));

        timer.advance(Duration.ZERO);
        assertThat(events).containsExactly("a ended");
        timer.advance(INTERVAL.minusMillis(1));
        assertThat(events).containsExactly("a ended");
        timer.advance(Duration.ofMillis(1));
        timer.advance(INTERVAL);
        assertThat(events).containsExactly("a ended", "a ended", "a ended");
    }

    @Test
    void roundWithMoreToDoComesAgainAtOnce() {
        int[] batches = {3};
        runner.start(round("a", Lane.LOCAL, () -> --batches[0] > 0));

        timer.advance(Duration.ZERO);

        assertThat(events).containsExactly("a ended", "a ended", "a ended");
        assertThat(timer.delays()).containsExactly(INTERVAL);
    }

    @Test
    void whateverARoundThrowsTheNextRunComes() {
        List<Throwable> thrown = new ArrayList<>(List.of(
                new Exception("checked"),
                new IllegalStateException("unchecked"),
                new StackOverflowError("an error"),
                new InterruptedException("interrupted")));
        runner.start(round("a", Lane.LOCAL, () -> {
            if (thrown.isEmpty()) {
                return false;
            }
            throw sneaky(thrown.remove(0));
        }));

        timer.advance(INTERVAL.multipliedBy(4));

        assertThat(events).containsExactly("a failed", "a failed", "a failed", "a failed", "a ended");
    }

    @Test
    void roundOnTheTablesWaitsForTheSchemaAndTheOthersDoNot() {
        RoundRunner withoutDatabase = new RoundRunner(
                timer,
                () -> {
                    throw new IllegalStateException("the database is not there");
                },
                (round, took, failed) -> events.add(round + (failed ? " failed" : " ended")));
        withoutDatabase.start(round("tables", Lane.DATABASE, () -> events.add("never")));
        withoutDatabase.start(round("probe", Lane.PROBES, () -> false));
        runner.start(round("a", Lane.DATABASE, () -> false));

        timer.advance(Duration.ZERO);

        assertThat(events).containsExactly("tables failed", "probe ended", "migration", "a ended");
    }

    @Test
    void roundsThatHangTakeTheThreadsOfTheirLaneAndNoMore() throws Exception {
        CountDownLatch serverIsBack = new CountDownLatch(1);
        int more = Lane.DATABASE.threads() + 3;
        for (int i = 0; i < more; i++) {
            runner.start(round("hanging", Lane.DATABASE, () -> {
                serverIsBack.await();
                return false;
            }));
        }
        runner.start(round("probe", Lane.PROBES, () -> false));
        runner.start(round("local", Lane.LOCAL, () -> false));

        List<Thread> threads = timer.advanceOnThreads(Duration.ZERO);

        long hanging = threads.stream().filter(HandTimer::staysAlive).count();
        assertThat(hanging).isEqualTo(Lane.DATABASE.threads());
        assertThat(events).contains("probe ended", "local ended").doesNotContain("hanging ended");

        serverIsBack.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        timer.advance(Duration.ZERO);
        assertThat(events.stream().filter("hanging ended"::equals)).hasSize(more);
    }

    @Test
    void roundIsNeverRunTwiceAtOnce() throws Exception {
        CountDownLatch serverIsBack = new CountDownLatch(1);
        runner.start(round("a", Lane.LOCAL, () -> {
            serverIsBack.await();
            return false;
        }));
        Thread first = timer.advanceOnThreads(Duration.ZERO).get(0);
        assertThat(HandTimer.staysAlive(first)).isTrue();

        assertThat(timer.delays()).as("nothing is due while it runs").isEmpty();

        serverIsBack.countDown();
        first.join();
        assertThat(timer.delays()).containsExactly(INTERVAL);
    }

    @Test
    void stopInterruptsWhatRunsAndLetsNothingBegin() throws Exception {
        runner.start(round("hanging", Lane.LOCAL, () -> {
            new CountDownLatch(1).await();
            return false;
        }));
        runner.start(round("in its line", Lane.LOCAL, () -> false));
        runner.start(round("waiting for its time", Lane.PROBES, () -> false));
        List<Thread> threads = timer.advanceOnThreads(Duration.ZERO);
        assertThat(threads.stream().filter(HandTimer::staysAlive)).hasSize(1);
        events.clear();

        assertThat(runner.stop(Duration.ofMinutes(1))).isEmpty();

        assertThat(events).containsExactly("hanging failed");
        assertThat(timer.tasks()).as("cancelled").isEmpty();
        timer.advance(INTERVAL);
        assertThat(events).containsExactly("hanging failed");
    }

    @Test
    void stopDoesNotWaitForEver() throws Exception {
        CompletableFuture<Void> serverIsBack = new CompletableFuture<>();
        runner.start(round("deaf", Lane.LOCAL, () -> {
            serverIsBack.join();
            return false;
        }));
        Thread deaf = timer.advanceOnThreads(Duration.ZERO).get(0);
        assertThat(HandTimer.staysAlive(deaf)).isTrue();

        assertThat(runner.stop(Duration.ofMillis(1))).containsExactly("deaf");

        serverIsBack.complete(null);
        deaf.join();
        assertThat(timer.tasks()).isEmpty();
    }

    @FunctionalInterface
    private interface Work {
        boolean run() throws Exception;
    }

    private static Round round(String name, Lane lane, Work work) {
        return new Round() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration interval() {
                return INTERVAL;
            }

            @Override
            public Lane lane() {
                return lane;
            }

            @Override
            public boolean run() throws Exception {
                return work.run();
            }
        };
    }

    private static Exception sneaky(Throwable thrown) throws Exception {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (Exception) thrown;
    }
}
