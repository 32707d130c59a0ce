package org.upschedule.rounds;

/**
 * Rounds of one lane share its threads, however many they are. When a server is dead, its rounds take all threads of their lane at
 * most, and the rounds of the other lanes go on. The threads of all lanes, and one for the outbox, which each commit wakes, are those
 * of {@code concurrent/scheduleTimers}.
 */
public enum Lane {
    /** Work on the tables. Where the database was not there at deployment, each run first tries to bring the schema up. */
    DATABASE(6),
    /** Asking servers whether they answer: a thread for each server, because each may be dead while the others live. */
    PROBES(4),
    /** What needs no server. */
    LOCAL(1);

    private final int threads;

    Lane(int threads) {
        this.threads = threads;
    }

    /** Rounds that run at once. */
    int threads() {
        return threads;
    }
}
