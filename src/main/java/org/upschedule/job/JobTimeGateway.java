package org.upschedule.job;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** How long jobs took, from the table {@code job}. */
@Component
public class JobTimeGateway {

    private static final String WAITS = """
            SELECT id, CAST(extract(epoch FROM finished_at - submitted_at) * 1000 AS bigint) FROM job
            WHERE id = ANY(CAST(?1 AS uuid[])) AND finished_at IS NOT NULL""";

    private final NativeSql sql;

    @Inject
    JobTimeGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** From the upload to the end, of those jobs that are there and have ended. */
    public Map<UUID, Duration> waits(Collection<UUID> jobs) {
        return sql
                .rows(WAITS, row -> Map.entry(row.uuid(0), Duration.ofMillis(row.number(1))), (Object)
                        jobs.stream().map(UUID::toString).toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
