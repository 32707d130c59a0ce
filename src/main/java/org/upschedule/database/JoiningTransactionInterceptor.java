package org.upschedule.database;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;

/** Around every method that begins a transaction where its caller has none. It is outside of the container's own (Jakarta Transactions 2.0, 3.7). */
@Interceptor
@Transactional(Transactional.TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class JoiningTransactionInterceptor {

    private final TransactionRetry retry;

    @Inject
    JoiningTransactionInterceptor(TransactionRetry retry) {
        this.retry = retry;
    }

    @AroundInvoke
    Object again(InvocationContext method) throws Exception {
        return retry.joining(method);
    }
}
