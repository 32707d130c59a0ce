package org.upschedule.admission;

import java.util.concurrent.atomic.AtomicLong;

/** A node's share of something that callers use up, such as memory: what exceeds it is refused at once instead of waiting for it. */
public final class Budget {

    private final long capacity;
    private final Runnable whenRefused;
    private final AtomicLong used = new AtomicLong();

    /** @param capacity in the unit of what is taken, such as bytes */
    public Budget(String name, long capacity) {
        this(name, capacity, () -> {});
    }

    /** @param whenRefused called each time that there is not enough left */
    Budget(String name, long capacity, Runnable whenRefused) {
        if (capacity < 1) {
            throw new IllegalArgumentException("The budget " + name + " is " + capacity + ", below 1");
        }
        this.capacity = capacity;
        this.whenRefused = whenRefused;
    }

    public long capacity() {
        return capacity;
    }

    public long used() {
        return used.get();
    }

    /** @return whether there was enough left; then the caller gives it back */
    public boolean tryTake(long amount) {
        long before = used.getAndUpdate(now -> fits(now, amount) ? now + amount : now);
        boolean taken = fits(before, amount);
        if (!taken) {
            whenRefused.run();
        }
        return taken;
    }

    private boolean fits(long now, long amount) {
        return amount <= capacity - now;
    }

    public void giveBack(long amount) {
        used.addAndGet(-amount);
    }
}
