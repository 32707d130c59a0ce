package org.upschedule.logging;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Takes lines from any thread and hands them on by one. The server's own handlers format and flush each line under one lock, and all
 * threads that have something to say wait for it. The queue is bounded: what does not fit is written by its own thread where it is a
 * warning or worse, and else is dropped and counted.
 */
final class QueuedHandler extends Handler implements Runnable {

    private static final long LOOK_MILLIS = 100;

    private final BlockingQueue<LogRecord> queue;
    private final Consumer<LogRecord> output;
    private final Runnable whenDropped;
    private volatile boolean closed;

    /**
     * @param size lines that may wait
     * @param output the server's handlers
     * @param whenDropped called for each line that was neither written nor will be
     */
    QueuedHandler(int size, Consumer<LogRecord> output, Runnable whenDropped) {
        this.queue = new ArrayBlockingQueue<>(size);
        this.output = output;
        this.whenDropped = whenDropped;
    }

    @Override
    public void publish(LogRecord line) {
        if (!closed && queue.offer(line)) {
            return;
        }
        if (closed || line.getLevel().intValue() >= Level.WARNING.intValue()) {
            output.accept(line);
        } else {
            whenDropped.run();
        }
    }

    /** Hands lines on until the handler is closed and nothing waits. */
    @Override
    public void run() {
        try {
            while (!closed || !queue.isEmpty()) {
                LogRecord line = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (line != null) {
                    output.accept(line);
                }
            }
        } catch (InterruptedException e) {
            closed = true; // the server stops its threads: what waits is written by this one
            Thread.currentThread().interrupt();
        }
        flush();
    }

    /** Hands on what waits, by the caller's thread. */
    @Override
    public void flush() {
        for (LogRecord line = queue.poll(); line != null; line = queue.poll()) {
            output.accept(line);
        }
    }

    /** From now on each line is handed on by its own thread. */
    @Override
    public void close() {
        closed = true;
    }
}
