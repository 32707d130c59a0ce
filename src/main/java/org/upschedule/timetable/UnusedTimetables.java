package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes timetables that nobody has looked at for long. */
@Singleton
public class UnusedTimetables {

    private final EntityManager entities;
    private final Clock clock;
    private final Period kept;
    private final int batchSize;

    @Inject
    UnusedTimetables(
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "upschedule.timetable.retention") Period kept,
            @ConfigProperty(name = "upschedule.retention.batch-size") int batchSize) {
        this.entities = entities;
        this.clock = clock;
        this.kept = kept;
        this.batchSize = batchSize;
    }

    /**
     * Deletes one batch in one transaction.
     *
     * @return how many were deleted; 0 means that none is left
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int deleteBatch() {
        return entities.createNativeQuery(
                        "DELETE FROM timetable WHERE id IN (SELECT id FROM timetable WHERE used_at < ?1"
                                + " ORDER BY used_at LIMIT ?2 FOR UPDATE SKIP LOCKED)")
                .setParameter(
                        1,
                        Timestamp.from(clock.instant()
                                .atOffset(ZoneOffset.UTC)
                                .minus(kept)
                                .toInstant()))
                .setParameter(2, batchSize)
                .executeUpdate();
    }
}
