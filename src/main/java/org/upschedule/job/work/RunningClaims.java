package org.upschedule.job.work;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.upschedule.Component;
import org.upschedule.job.Claim;
import org.upschedule.job.JobLedger;

/** The claims that this node works on at the moment. Their leases are renewed as long as they are in here. */
@Component
public class RunningClaims {

    private final JobLedger ledger;

    /** With the thread that works on it; empty while the task waits for one. */
    private final Map<Claim, Optional<Thread>> claims = new HashMap<>();

    @Inject
    RunningClaims(JobLedger ledger) {
        this.ledger = ledger;
    }

    synchronized void add(Claim claim) {
        claims.put(claim, Optional.empty());
    }

    /** By the current thread. */
    synchronized void isWorkedOn(Claim claim) {
        claims.put(claim, Optional.of(Thread.currentThread()));
    }

    /** From now on nobody interrupts the current thread for it. */
    synchronized void remove(Claim claim) {
        claims.remove(claim).ifPresent(thread -> Thread.interrupted());
        notifyAll();
    }

    private synchronized Set<Claim> all() {
        return Set.copyOf(claims.keySet());
    }

    public void renewLeases() {
        ledger.renewLeases(all());
    }

    /**
     * Waits until all have ended; those that have not after {@code own} are interrupted, and waited for once more.
     *
     * @return those that still have not ended
     */
    synchronized Set<Claim> end(Duration own, Duration interrupted) throws InterruptedException {
        await(own);
        claims.values().forEach(thread -> thread.ifPresent(Thread::interrupt));
        await(interrupted);
        return all();
    }

    private void await(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); left > 0 && !claims.isEmpty(); left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
