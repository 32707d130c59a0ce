package org.upschedule.joining;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.digest.Secret;

/** The table {@code joining_link}. */
@Component
class LinkGateway {

    private static final String ADD = """
            INSERT INTO joining_link (secret_sha256, owner_id, created_at, expires_at)
            VALUES (?1, ?2, clock_timestamp(), now() + CAST(?3 AS interval))
            RETURNING expires_at""";

    private static final String KEEP_NEWEST = """
            DELETE FROM joining_link WHERE owner_id = ?1 AND secret_sha256 NOT IN (
                SELECT secret_sha256 FROM joining_link WHERE owner_id = ?1 ORDER BY created_at DESC LIMIT ?2)""";

    private static final String FIND =
            "SELECT owner_id FROM joining_link WHERE secret_sha256 = ?1 AND expires_at > now()";

    private static final String USE_UP = """
            DELETE FROM joining_link WHERE secret_sha256 = ?1 AND expires_at > now() RETURNING owner_id""";

    private static final String DELETE_ALL = "DELETE FROM joining_link WHERE owner_id = ?1";

    private static final String DELETE_EXPIRED = """
            DELETE FROM joining_link WHERE secret_sha256 IN (
                SELECT secret_sha256 FROM joining_link WHERE expires_at < now()
                ORDER BY expires_at LIMIT ?1
                FOR UPDATE SKIP LOCKED)""";

    private final NativeSql sql;

    @Inject
    LinkGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** @return until when it works */
    Instant add(Secret secret, UUID ownerId, Duration time) {
        return sql.row(ADD, row -> row.instant(0), secret.sha256(), ownerId, time);
    }

    /** Deletes all but the {@code number} newest links of the owner. */
    void keepNewest(UUID ownerId, int number) {
        sql.update(KEEP_NEWEST, ownerId, number);
    }

    /** Whose the link is; empty where none works with that secret. */
    Optional<UUID> find(Secret secret) {
        return sql.rows(FIND, row -> row.uuid(0), (Object) secret.sha256()).stream()
                .findFirst();
    }

    /** Of two who do this at once, one gets the owner. */
    Optional<UUID> useUp(Secret secret) {
        return sql.rows(USE_UP, row -> row.uuid(0), (Object) secret.sha256()).stream()
                .findFirst();
    }

    void deleteAll(UUID ownerId) {
        sql.update(DELETE_ALL, ownerId);
    }

    /** @return how many, not more than {@code limit} */
    int deleteExpired(int limit) {
        return sql.update(DELETE_EXPIRED, limit);
    }
}
