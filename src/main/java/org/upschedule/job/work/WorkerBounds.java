package org.upschedule.job.work;

/** How many workers a node has: at least and at most. */
public record WorkerBounds(int least, int most) {

    public WorkerBounds {
        if (least < 1 || least > most) {
            throw new IllegalArgumentException("from " + least + " to " + most + " workers");
        }
    }

    /** Not more than there are threads. */
    public WorkerBounds within(int threads) {
        return new WorkerBounds(Math.min(least, threads), Math.min(most, threads));
    }

    int nearest(int wanted) {
        return Math.max(least, Math.min(most, wanted));
    }
}
