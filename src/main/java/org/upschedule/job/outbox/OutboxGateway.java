package org.upschedule.job.outbox;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.database.Row;

/**
 * The table {@code outbox}: messages to be sent. What is added here is sent if, and only if, the caller's transaction commits.
 * Times are {@code now()} of the database, which is the start of the transaction.
 */
@Component
@Transactional(Transactional.TxType.MANDATORY)
public class OutboxGateway {

    private static final String ADD = """
            INSERT INTO outbox (job_id, destination, request_id, available_at)
            VALUES (?1, ?2, ?3, now() + CAST(?4 AS interval))""";

    /** Messages whose deletion is lost are sent again, which the claim makes harmless. */
    private static final String TAKE_DUE = """
            DELETE FROM outbox WHERE id IN (
                SELECT id FROM outbox
                WHERE available_at <= now()
                ORDER BY available_at, id LIMIT ?1
                FOR UPDATE SKIP LOCKED)
                AND %s
            RETURNING id, job_id, destination, request_id, available_at""".formatted(NativeSql.WITHOUT_WAITING_FOR_DISK);

    private static final String DEPTH = "SELECT count(*) FROM outbox";

    private final NativeSql sql;
    private final Event<OutboxFilled> filled;

    @Inject
    OutboxGateway(NativeSql sql, Event<OutboxFilled> filled) {
        this.sql = sql;
        this.filled = filled;
    }

    /** Adds a message that is sent after {@code delay}, or after the commit where that is later. */
    public void add(UUID jobId, Destination destination, String requestId, Duration delay) {
        sql.update(ADD, jobId, destination.name(), requestId, delay);
        announce();
    }

    /** Says that the caller's transaction has added a message, for the publisher to send after the commit. */
    public void announce() {
        filled.fire(new OutboxFilled());
    }

    /**
     * Takes the oldest messages that are due and that no other node holds out of the table. They are back where the transaction does not
     * commit.
     *
     * @return in the order in which they were added
     */
    List<OutboxMessage> takeDue(int limit) {
        return sql.rows(TAKE_DUE, OutboxGateway::message, limit).stream()
                .sorted(Comparator.comparingLong(OutboxMessage::id))
                .toList();
    }

    /** @return how many messages wait, those that are not due yet too */
    public long depth() {
        return sql.row(DEPTH, row -> row.number(0));
    }

    private static OutboxMessage message(Row row) {
        return new OutboxMessage(
                row.number(0), row.uuid(1), Destination.valueOf(row.text(2)), row.text(3), row.instant(4));
    }
}
