package org.upschedule.operations;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.concurrent.ThreadPoolExecutor;

/** The threads behind a managed executor, whose standard interface tells nothing of them. */
final class ManagedThreads {

    private ManagedThreads() {}

    /** @throws ReflectiveOperationException where this server's executors are built in another way */
    static ThreadPoolExecutor of(ManagedExecutorService executor) throws ReflectiveOperationException {
        // In Payara, what is injected passes all on to a service, and that to a pool of threads.
        Object threads = Internals.call(Internals.get(executor, "executor"), "getExecutor");
        if (threads instanceof ThreadPoolExecutor pool) {
            return pool;
        }
        throw new ReflectiveOperationException("The threads are kept by " + threads);
    }
}
