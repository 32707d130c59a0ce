package org.upschedule.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.upschedule.problem.Outage;
import org.upschedule.run.ProductArchive;

/** A transaction that PostgreSQL undoes because of another is made again as a whole. */
@ExtendWith(ArquillianExtension.class)
class TransactionRetryIT {

    @Inject
    LockingTransactions transactions;

    @Resource(lookup = "concurrent/scheduleWorkers")
    ManagedExecutorService executor;

    @Deployment
    static WebArchive application() {
        return ProductArchive.ofJobs().build(LockingTransactions.class);
    }

    @Test
    void deadlockIsSeenByNobody() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger tries = new AtomicInteger();

        Future<?> one = executor.submit(() -> transactions.lock(1, 2, bothHoldOne, tries));
        Future<?> other = executor.submit(() -> transactions.lock(2, 1, bothHoldOne, tries));
        one.get(60, TimeUnit.SECONDS);
        other.get(60, TimeUnit.SECONDS);

        assertThat(tries).hasValue(3);
    }

    @Test
    void whatIsInTheWayForEverIsTriedAFewTimesAndThenAnOutage() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> transactions.fail("40001", tries))
                .satisfies(e -> assertThat(Outage.isCauseOf(e)).isTrue());

        assertThat(tries).hasValue(4);
    }

    @Test
    void faultOfOurOwnIsNotTriedAgain() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> transactions.fail("22012", tries)).isInstanceOf(PersistenceException.class);

        assertThat(tries).hasValue(1);
    }

    /** Else what came before it in the transaction would be missing. */
    @Test
    void partOfATransactionIsNotTriedAlone() {
        AtomicInteger outside = new AtomicInteger();
        AtomicInteger inside = new AtomicInteger();

        assertThatThrownBy(() -> transactions.failInside("40001", outside, inside))
                .satisfies(e -> assertThat(Outage.isLostRace(e)).isTrue());

        assertThat(outside).hasValue(4);
        assertThat(inside).hasValue(4);
    }
}
