package org.upschedule.upload;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Lets so many tasks run at once, and the others one after the other when these have ended, without a thread that waits: whoever has
 * ended a task runs the next. So a crowd of uploads takes neither the processors from the readers of PDFs nor the threads from other
 * requests.
 */
final class Turns implements Executor {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    /** @param atOnce tasks that run at the same time */
    Turns(int atOnce) {
        this.free = atOnce;
    }

    /** Runs the task now, or soon by another thread. The task may not throw: those that wait for its turn would wait for ever. */
    @Override
    public void execute(Runnable task) {
        for (Runnable next = begin(task); next != null; next = end()) {
            next.run();
        }
    }

    /** The task where it has its turn, else nothing: then it waits. */
    private synchronized Runnable begin(Runnable task) {
        if (free > 0) {
            free--;
            return task;
        }
        waiting.add(task);
        return null;
    }

    private synchronized Runnable end() {
        Runnable next = waiting.poll();
        if (next == null) {
            free++;
        }
        return next;
    }
}
