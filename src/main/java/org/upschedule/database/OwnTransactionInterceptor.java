package org.upschedule.database;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Around every method that begins a transaction of its own. It is outside of the container's own (Jakarta Transactions 2.0, 3.7). */
@Interceptor
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class OwnTransactionInterceptor {

    private final TransactionRetry retry;

    @Inject
    OwnTransactionInterceptor(TransactionRetry retry) {
        this.retry = retry;
    }

    @AroundInvoke
    Object again(InvocationContext method) throws Exception {
        return retry.own(method);
    }
}
