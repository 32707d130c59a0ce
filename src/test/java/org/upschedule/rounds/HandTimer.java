package org.upschedule.rounds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** A timer whose time goes on when the test says so. */
final class HandTimer implements RoundRunner.Timer {

    private final List<Timed> tasks = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Timed(Duration at, FutureTask<?> task) {}

    @Override
    public synchronized Future<?> after(Duration delay, Runnable runnable) {
        FutureTask<?> task = new FutureTask<>(runnable, null);
        tasks.add(new Timed(now.plus(delay), task));
        return task;
    }

    /** Runs all that is due until then, one after the other, and what that makes due. */
    void advance(Duration time) {
        Duration until = now.plus(time);
        for (Optional<Timed> due = next(until); due.isPresent(); due = next(until)) {
            due.get().task().run();
        }
        now = until;
    }

    /** Runs all that is due until then, each on a thread of its own. */
    List<Thread> advanceOnThreads(Duration time) {
        Duration until = now.plus(time);
        List<Thread> threads = new ArrayList<>();
        for (Optional<Timed> due = next(until); due.isPresent(); due = next(until)) {
            Thread thread = new Thread(due.get().task(), "round " + threads.size());
            thread.setDaemon(true);
            thread.start();
            staysAlive(thread);
            threads.add(thread);
        }
        now = until;
        return threads;
    }

    /** Whether the thread waits for something, once it does or has ended. */
    static boolean staysAlive(Thread thread) {
        while (thread.isAlive()
                && thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread.isAlive();
    }

    /** What is left to do, by the time until then. */
    synchronized List<Duration> delays() {
        return tasks().stream().map(timed -> timed.at().minus(now)).toList();
    }

    synchronized List<Timed> tasks() {
        return tasks.stream().filter(timed -> !timed.task().isCancelled()).toList();
    }

    private synchronized Optional<Timed> next(Duration until) {
        tasks.removeIf(timed -> timed.task().isCancelled());
        Optional<Timed> due =
                tasks.stream().filter(timed -> timed.at().compareTo(until) <= 0).min(Comparator.comparing(Timed::at));
        due.ifPresent(tasks::remove);
        due.ifPresent(timed -> now = timed.at().compareTo(now) > 0 ? timed.at() : now);
        return due;
    }
}
