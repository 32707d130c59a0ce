package org.upschedule.job;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code job_schedule}: what was read from a job's PDF, as the JSON that callers get. {@link JobGateway} writes it. */
@Component
class JobScheduleGateway {

    private static final String FIND = "SELECT CAST(schedule AS text) FROM job_schedule WHERE job_id = ?1";

    private final NativeSql sql;

    @Inject
    JobScheduleGateway(NativeSql sql) {
        this.sql = sql;
    }

    Optional<String> find(UUID jobId) {
        return sql.rows(FIND, row -> row.text(0), jobId).stream().findFirst();
    }
}
