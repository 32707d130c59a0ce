package org.upschedule.audit;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.database.Row;

/** The table {@code audit_entry}. */
@Component
class AuditGateway {

    private static final String ADD = """
            INSERT INTO audit_entry (at, actor, action, subject, before, after, request_id)
            VALUES (now(), ?1, ?2, ?3, ?4, ?5, ?6)""";

    private static final String LATEST = """
            SELECT id, at, actor, action, subject, before, after, request_id FROM audit_entry
            WHERE id < ?1 ORDER BY id DESC LIMIT ?2""";

    private static final String DELETE_OLD = """
            DELETE FROM audit_entry WHERE id IN (
                SELECT id FROM audit_entry WHERE at < now() - CAST(?1 AS interval)
                ORDER BY at LIMIT ?2 FOR UPDATE SKIP LOCKED)""";

    private final NativeSql sql;

    @Inject
    AuditGateway(NativeSql sql) {
        this.sql = sql;
    }

    void add(
            String actor,
            String action,
            String subject,
            Optional<String> before,
            Optional<String> after,
            String requestId) {
        sql.update(ADD, actor, action, subject, before.orElse(null), after.orElse(null), requestId);
    }

    List<AuditEntry> latest(long before, int limit) {
        return sql.rows(LATEST, AuditGateway::entry, before, limit);
    }

    int deleteOlderThan(Duration age, int limit) {
        return sql.update(DELETE_OLD, age, limit);
    }

    private static AuditEntry entry(Row row) {
        return new AuditEntry(
                row.number(0),
                row.instant(1),
                row.text(2),
                row.text(3),
                row.text(4),
                Optional.ofNullable(row.text(5)),
                Optional.ofNullable(row.text(6)),
                row.text(7));
    }
}
