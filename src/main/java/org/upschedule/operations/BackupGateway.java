package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code last_backup}: what makes backups writes it, the product only reads it. */
@Component
class BackupGateway {

    private static final String AGE = "SELECT CAST(extract(epoch FROM now() - finished_at) AS bigint) FROM last_backup";

    private final NativeSql sql;

    @Inject
    BackupGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** Of the last backup that is whole; empty where none was ever written down. */
    Optional<Duration> age() {
        return sql.rows(AGE, row -> Duration.ofSeconds(row.number(0))).stream().findFirst();
    }
}
