package org.upschedule.database;

import jakarta.inject.Inject;
import java.time.Instant;
import org.upschedule.Component;

/**
 * The clock that all nodes share, for times that have to be known outside of SQL, such as those in stored JSON. Statements write
 * {@code now()} themselves.
 */
@Component
public class DatabaseClock {

    private final NativeSql sql;

    @Inject
    DatabaseClock(NativeSql sql) {
        this.sql = sql;
    }

    /** @return the start of the caller's transaction, in microseconds: the same as {@code now()} in its statements */
    public Instant now() {
        return sql.row("SELECT now()", row -> row.instant(0));
    }
}
