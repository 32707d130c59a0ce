package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code last_backup}, which what makes backups writes, and what PostgreSQL says of its archive. */
@Component
class BackupGateway {

    private static final String AGE = "SELECT CAST(extract(epoch FROM now() - finished_at) AS bigint) FROM last_backup";

    /** Since its statistics began, where nothing was archived yet. Who looks may have begun before what is archived meanwhile. */
    private static final String ARCHIVE_AGE = """
            SELECT CAST(extract(epoch FROM greatest(interval '0', now() - coalesce(last_archived_time, stats_reset))) AS bigint)
            FROM pg_stat_archiver WHERE current_setting('archive_mode') <> 'off'""";

    private final NativeSql sql;

    @Inject
    BackupGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** Of the last backup that is whole; empty where none was ever written down. */
    Optional<Duration> age() {
        return sql.rows(AGE, row -> Duration.ofSeconds(row.number(0))).stream().findFirst();
    }

    /** Since PostgreSQL last archived a part of its log of changes; empty where it does not archive. */
    Optional<Duration> archiveAge() {
        return sql.rows(ARCHIVE_AGE, row -> Duration.ofSeconds(row.number(0))).stream()
                .findFirst();
    }
}
