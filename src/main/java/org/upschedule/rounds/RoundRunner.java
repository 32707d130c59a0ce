package org.upschedule.rounds;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;

/**
 * Runs rounds until it is stopped. A round takes a thread only while it runs, not while it waits for its time or for a thread of its
 * lane. Whatever it throws, its next run comes.
 */
final class RoundRunner {

    private static final EventLog LOG = EventLog.of(RoundRunner.class);

    /** Runs a task on another thread, after a delay. */
    @FunctionalInterface
    interface Timer {
        Future<?> after(Duration delay, Runnable task);
    }

    /** Is told of each run. */
    @FunctionalInterface
    interface Observer {
        void ended(String round, Duration took, boolean failed);
    }

    private final Timer timer;
    private final Runnable migration;
    private final Observer observer;
    private final Map<Lane, Integer> free = new EnumMap<>(Lane.class);
    private final Map<Lane, Queue<Turn>> waiting = new EnumMap<>(Lane.class);
    private final List<Turn> turns = new ArrayList<>();
    private boolean stopped;

    /** @param migration brings the schema up, or throws; it costs nothing once that is done */
    RoundRunner(Timer timer, Runnable migration, Observer observer) {
        this.timer = timer;
        this.migration = migration;
        this.observer = observer;
        for (Lane lane : Lane.values()) {
            free.put(lane, lane.threads());
            waiting.put(lane, new ArrayDeque<>());
        }
    }

    /** One round. It is at one place at a time: with the timer, in the queue of its lane, or on a thread. */
    private static final class Turn {
        private final Round round;
        private final String name;
        private final Duration interval;
        private final Lane lane;
        private Future<?> timed;
        private boolean admitted;
        private Thread thread;

        Turn(Round round) {
            this.round = round;
            this.name = round.name();
            this.interval = round.interval();
            this.lane = round.lane();
        }
    }

    synchronized void start(Round round) {
        Turn turn = new Turn(round);
        turns.add(turn);
        schedule(turn, Duration.ZERO);
    }

    /**
     * Lets no run begin any more, interrupts those that run, and waits for them.
     *
     * @return the names of the rounds that still run when the time is over
     */
    synchronized List<String> stop(Duration longest) throws InterruptedException {
        stopped = true;
        for (Turn turn : turns) {
            if (turn.thread == null) {
                turn.timed.cancel(false);
            } else {
                turn.thread.interrupt();
            }
        }
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); left > 0 && !running().isEmpty(); left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return running();
    }

    private List<String> running() {
        return turns.stream()
                .filter(turn -> turn.thread != null)
                .map(turn -> turn.name)
                .toList();
    }

    private void schedule(Turn turn, Duration delay) {
        turn.timed = timer.after(delay, () -> due(turn));
    }

    private void due(Turn turn) {
        if (!begin(turn)) {
            return;
        }
        boolean more = false;
        try {
            more = step(turn);
        } finally {
            end(turn, more);
        }
    }

    private synchronized boolean begin(Turn turn) {
        if (stopped) {
            return false;
        }
        if (!turn.admitted && free.get(turn.lane) == 0) {
            waiting.get(turn.lane).add(turn);
            return false;
        }
        if (!turn.admitted) {
            free.merge(turn.lane, -1, Integer::sum);
        }
        turn.admitted = false;
        turn.thread = Thread.currentThread();
        return true;
    }

    private boolean step(Turn turn) {
        long begin = System.nanoTime();
        boolean failed = true;
        try {
            if (turn.lane == Lane.DATABASE) {
                migration.run();
            }
            boolean more = turn.round.run();
            failed = false;
            return more;
        } catch (Throwable e) { // an Error too: without a next run the work would stop unseen
            tell(turn.name, e);
            return false;
        } finally {
            observer.ended(turn.name, Duration.ofNanos(System.nanoTime() - begin), failed);
        }
    }

    private synchronized void end(Turn turn, boolean more) {
        turn.thread = null;
        Thread.interrupted(); // the thread goes back to a pool
        notifyAll();
        if (stopped) {
            return;
        }
        try {
            passOn(turn.lane);
            schedule(turn, more ? Duration.ZERO : turn.interval);
        } catch (RejectedExecutionException e) {
            LOG.error("The executor takes no more: this round has no next run", e, "round", turn.name);
        }
    }

    /** To the round that has waited longest; rounds that come meanwhile do not overtake it. */
    private void passOn(Lane lane) {
        Turn next = waiting.get(lane).poll();
        if (next == null) {
            free.merge(lane, 1, Integer::sum);
        } else {
            next.admitted = true;
            schedule(next, Duration.ZERO);
        }
    }

    /** An outage needs no stack trace to be understood; a fault of ours does. */
    private synchronized void tell(String round, Throwable e) {
        if (stopped) {
            LOG.info("A round was interrupted: the product stops", "round", round);
        } else if (Outage.isCauseOf(e)) {
            LOG.warning("A round met an outage; the next one follows", "round", round, "reason", Outage.describe(e));
        } else {
            LOG.error("A round failed; the next one follows", e, "round", round);
        }
    }
}
