package org.upschedule.signin;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code ended_sign_in}. */
@Component
class EndedSignInGateway {

    private static final String ADD = """
            INSERT INTO ended_sign_in (id, expires_at) VALUES (?1, now() + CAST(?2 AS interval))
            ON CONFLICT (id) DO NOTHING""";

    private static final String DELETE_EXPIRED = """
            DELETE FROM ended_sign_in WHERE id IN (
                SELECT id FROM ended_sign_in WHERE expires_at < now()
                ORDER BY expires_at LIMIT ?1
                FOR UPDATE SKIP LOCKED)""";

    private final NativeSql sql;

    @Inject
    EndedSignInGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** @param time after which its cookie counts for nothing by itself */
    void add(UUID signIn, Duration time) {
        sql.update(ADD, signIn, time);
    }

    /** @return how many, not more than {@code limit} */
    int deleteExpired(int limit) {
        return sql.update(DELETE_EXPIRED, limit);
    }
}
