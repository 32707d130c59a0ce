package org.upschedule.database;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.upschedule.Component;
import org.upschedule.metrics.Described;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;

/**
 * Makes a transaction again that PostgreSQL has undone because another one was in its way. All of it is made again, by whoever began
 * it: nothing of it is there, and it may read something else now. Where it sends to the broker, a message may come twice, as after a
 * crash.
 */
@Component
class TransactionRetry implements SeriesFromStart {

    private static final EventLog LOG = EventLog.of(TransactionRetry.class);
    private static final int MOST_TRIES = 4;

    /** Of two that were in each other's way one comes back first. */
    private static final int LONGEST_PAUSE_MILLIS = 50;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    private final Counter retries;

    @Inject
    TransactionRetry(MetricRegistry registry) {
        this.retries = registry.counter(Described.metric(
                "upschedule_transactions_retried",
                "Transactions that were made again because another was in their way"));
    }

    /** Of a method that takes part in its caller's transaction where there is one: then that is made again, not this. */
    Object joining(InvocationContext method) throws Exception {
        return transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION ? own(method) : method.proceed();
    }

    /** Of a method that has a transaction of its own. */
    Object own(InvocationContext method) throws Exception {
        for (int tried = 1; true; tried++) {
            try {
                return method.proceed();
            } catch (Exception e) {
                if (tried == MOST_TRIES || !Outage.isLostRace(e) || !pause(tried)) {
                    throw e;
                }
                retries.inc();
                LOG.info(
                        "A transaction is made again: another was in its way",
                        "method",
                        method.getMethod().getName(),
                        "tried",
                        tried,
                        "reason",
                        Outage.describe(e));
            }
        }
    }

    private static boolean pause(int tried) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(1, tried * LONGEST_PAUSE_MILLIS));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
