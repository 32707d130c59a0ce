package org.upschedule.database;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

/**
 * Around every method that begins a transaction of its own. It is outside of the container's own (Jakarta Transactions 2.0, 3.7).
 *
 * <p>The caller's transaction is put aside here, and taken up again whatever happens: Payara's own interceptor forgets it where the commit
 * of the new one fails, and then its connection is never given back, and the rows that it has locked are locked for ever.
 */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class OwnTransactionInterceptor {

    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transactions;

    private final TransactionRetry retry;

    @Inject
    OwnTransactionInterceptor(TransactionRetry retry) {
        this.retry = retry;
    }

    @AroundInvoke
    Object again(InvocationContext method) throws Exception {
        if (transactions.getStatus() == Status.STATUS_NO_TRANSACTION) {
            return retry.own(method);
        }
        Transaction callers = transactions.suspend();
        try {
            return retry.own(method);
        } finally {
            transactions.resume(callers);
        }
    }
}
