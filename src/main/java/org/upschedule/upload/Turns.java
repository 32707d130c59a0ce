package org.upschedule.upload;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs so many tasks at once, and the others in the order they came when these have ended: so a crowd of uploads takes neither the
 * processors from the readers of PDFs nor the threads from other requests. It has threads of its own: a caller's thread that ran the
 * tasks of others would keep its own caller's answer for as long as anybody waits.
 */
final class Turns implements Executor, AutoCloseable {

    private static final long IDLE_SECONDS = 30;
    private static final long LONGEST_STOP_SECONDS = 10;

    /** A new task's part in the usual time is one of so many. */
    private static final int REMEMBERED = 16;

    private final int atOnce;
    private final ThreadPoolExecutor threads;
    private volatile long usualNanos;

    /** @param atOnce tasks that run at the same time */
    Turns(int atOnce, ThreadFactory factory) {
        this.atOnce = atOnce;
        this.threads = new ThreadPoolExecutor(
                atOnce, atOnce, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws java.util.concurrent.RejectedExecutionException once this is closed */
    @Override
    public void execute(Runnable task) {
        threads.execute(() -> {
            long begun = System.nanoTime();
            try {
                task.run();
            } finally {
                remember(System.nanoTime() - begun);
            }
        });
    }

    /** Where two end at the same time one of them may be forgotten: it is an estimate. */
    private void remember(long nanos) {
        usualNanos += (nanos - usualNanos) / REMEMBERED;
    }

    /** How long a task that came now would wait for its turn, by how many wait and how long the last ones took. */
    Duration expectedWait() {
        return Duration.ofNanos(usualNanos / atOnce * threads.getQueue().size());
    }

    /** Lets those that wait have their turn, for some seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
