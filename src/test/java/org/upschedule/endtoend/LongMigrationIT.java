package org.upschedule.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;

/** A migration that takes longer than a statement of a request may is not cancelled. */
class LongMigrationIT {

    /** The pool cancels statements after 10 s. */
    private static final Duration LONGER_THAN_A_STATEMENT = Duration.ofSeconds(15);

    @Test
    void migrationHasItsOwnTime() throws Exception {
        try (TestProduct product = TestProduct.withEmbeddedBroker("long-migration")) {
            product.startServers();
            try (Connection other = product.postgres().connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                // The first migration makes a table of this name: it waits until this one is there or not.
                statement.execute("CREATE TABLE job (id uuid)");
                CompletableFuture<Void> started = CompletableFuture.runAsync(product::startNode);
                Waiting.until("the migration waits", Duration.ofSeconds(90), () -> isWaiting(product));
                TimeUnit.NANOSECONDS.sleep(LONGER_THAN_A_STATEMENT.toNanos());
                assertThat(isWaiting(product)).isTrue();
                other.rollback();
                started.get(90, TimeUnit.SECONDS);
            }

            assertThat(product.log()).contains("The schema is up to date").doesNotContain("canceling statement");
            product.student().read("exams.pdf", Drawn.exams("COS 414"));
        }
    }

    private static boolean isWaiting(TestProduct product) {
        return product.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND application_name = 'upschedule' AND query LIKE '%CREATE TABLE job%'")
                > 0;
    }
}
