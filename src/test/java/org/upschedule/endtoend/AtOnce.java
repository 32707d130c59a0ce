package org.upschedule.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Requests that are sent side by side. */
public final class AtOnce {

    private AtOnce() {}

    /**
     * @param threads how many requests are under way at a time
     * @return what each was answered with, in their order
     */
    public static List<Integer> statuses(int threads, List<Callable<Integer>> requests)
            throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : callers.invokeAll(requests)) {
                statuses.add(each.get());
            }
            return statuses;
        } finally {
            callers.shutdownNow();
        }
    }
}
