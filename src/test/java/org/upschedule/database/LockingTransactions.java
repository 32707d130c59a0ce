package org.upschedule.database;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.upschedule.Component;

/** Transactions that meet others, in the container. */
@Component
@Transactional
public class LockingTransactions {

    private static final String LOCK = "SELECT 1 FROM pg_advisory_xact_lock(?1)";

    /** As a statement would fail with that error. */
    private static final String FAIL = """
            DO 'BEGIN RAISE EXCEPTION SQLSTATE ''%s''; END'""";

    private final NativeSql sql;
    private final Instance<LockingTransactions> self;

    @Inject
    LockingTransactions(NativeSql sql, Instance<LockingTransactions> self) {
        this.sql = sql;
        this.self = self;
    }

    /** Locks both; the first time it waits between them for the other caller, if there is one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void lock(long first, long second, CyclicBarrier between, AtomicInteger tries) {
        int tried = tries.incrementAndGet();
        sql.row(LOCK, row -> row.number(0), first);
        if (tried <= between.getParties()) {
            await(between);
        }
        sql.row(LOCK, row -> row.number(0), second);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    public void fail(String sqlState, AtomicInteger tries) {
        tries.incrementAndGet();
        sql.update(FAIL.formatted(sqlState));
    }

    public void failInside(String sqlState, AtomicInteger outside, AtomicInteger inside) {
        outside.incrementAndGet();
        self.get().fail(sqlState, inside);
    }
}
