package org.upschedule.database;

import jakarta.annotation.Resource;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.upschedule.Component;
import org.upschedule.request.Stopwatch;

/** Takes down for the request how long its transactions take to commit: on a slow disk that is most of their time. */
@Component
class CommitTimes {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transactions;

    /** Of the transaction of this thread, if there is one; once for each. */
    void time() {
        if (Stopwatch.isBound()
                && transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && transactions.getResource(this) == null) {
            transactions.putResource(this, true);
            transactions.registerInterposedSynchronization(new Commit());
        }
    }

    private static final class Commit implements Synchronization {

        private long begin;

        @Override
        public void beforeCompletion() {
            begin = System.nanoTime();
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                Stopwatch.current().add(Stopwatch.Part.DATABASE, System.nanoTime() - begin);
            }
        }
    }
}
