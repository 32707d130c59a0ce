package org.upschedule.timetable;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.request.Stopwatch;

/** The tables {@code timetable} and {@code timetable_job}. */
@Component
class TimetableGateway {

    private static final String TOUCH = """
            UPDATE timetable SET used_at = now() WHERE id = ?1 AND used_at < now() - interval '1 day'""";

    /** Waits for nobody: what is locked is being used or deleted. */
    private static final String TOUCH_ALL = """
            UPDATE timetable SET used_at = now() WHERE id IN (
                SELECT id FROM timetable
                WHERE id = ANY(CAST(?1 AS uuid[])) AND used_at < now() - interval '1 day'
                FOR NO KEY UPDATE SKIP LOCKED)""";

    private static final String LOCK_FREE = "SELECT id FROM timetable WHERE id = ?1 FOR NO KEY UPDATE SKIP LOCKED";

    private static final String DELETE_UNUSED = """
            DELETE FROM timetable WHERE id IN (
                SELECT id FROM timetable WHERE used_at < now() - CAST(?1 AS interval)
                ORDER BY used_at LIMIT ?2
                FOR UPDATE SKIP LOCKED)""";

    /** In the order of all who lock several. */
    private static final String LOCK_ALL = "SELECT id FROM timetable WHERE owner_id = ?1 ORDER BY id FOR UPDATE";

    private static final String DELETE_ALL = "DELETE FROM timetable WHERE owner_id = ?1";

    private static final String GIVE_ALL = "UPDATE timetable SET owner_id = ?2 WHERE owner_id = ?1";

    private static final String COUNT = "SELECT count(*) FROM timetable WHERE owner_id = ?1";

    private static final String SUBSCRIBED_WITH = """
            SELECT timetable.id FROM timetable
            JOIN timetable_job ON timetable_job.timetable_id = timetable.id
            JOIN feed ON feed.timetable_id = timetable.id
            WHERE timetable_job.job_id = ?1 AND timetable.owner_id = ?2
            ORDER BY timetable.created_at, timetable.id""";

    private static final String CHOICES = """
            SELECT id, owner_id, academic_year, CAST(settings AS text) FROM timetable WHERE id > ?1
            ORDER BY id LIMIT 50""";

    /** @param settings as they are stored */
    record Choices(UUID timetable, UUID owner, int year, String settings) {}

    private final NativeSql sql;
    private final EntityManager entities;

    @Inject
    TimetableGateway(NativeSql sql, EntityManager entities) {
        this.sql = sql;
        this.entities = entities;
    }

    Optional<Timetable> find(UUID id) {
        return Optional.ofNullable(Stopwatch.time(Stopwatch.Part.DATABASE, () -> entities.find(Timetable.class, id)));
    }

    /** As it is under the lock of its row, which the caller's transaction then holds. */
    Optional<Timetable> lock(UUID id) {
        return Optional.ofNullable(Stopwatch.time(
                Stopwatch.Part.DATABASE, () -> entities.find(Timetable.class, id, LockModeType.PESSIMISTIC_WRITE)));
    }

    /** The same where nobody else holds the row; empty where somebody does, and where there is none. */
    Optional<Timetable> lockIfFree(UUID id) {
        return sql.rows(LOCK_FREE, row -> row.uuid(0), id).stream().findFirst().flatMap(this::find);
    }

    /** Newest first. */
    List<Timetable> ofOwner(UUID ownerId, int limit) {
        TypedQuery<Timetable> query = entities.createQuery(
                        "SELECT t FROM Timetable t WHERE t.ownerId = :owner ORDER BY t.createdAt DESC, t.id",
                        Timetable.class)
                .setParameter("owner", ownerId)
                .setMaxResults(limit);
        return Stopwatch.time(Stopwatch.Part.DATABASE, query::getResultList);
    }

    long count(UUID ownerId) {
        return sql.row(COUNT, row -> row.number(0), ownerId);
    }

    /** The owner's timetables that have a feed and are made of the job. */
    List<UUID> subscribedWith(UUID jobId, UUID ownerId) {
        return sql.rows(SUBSCRIBED_WITH, row -> row.uuid(0), jobId, ownerId);
    }

    void add(Timetable timetable) {
        entities.persist(timetable);
        entities.flush(); // before the rows that refer to it
    }

    void remove(Timetable timetable) {
        entities.remove(timetable);
        entities.flush(); // before statements that count what is left
    }

    /** @return how many timetables the owner had; their calendars and feeds go with them */
    int deleteAll(UUID ownerId) {
        sql.rows(LOCK_ALL, row -> row.uuid(0), ownerId);
        return sql.update(DELETE_ALL, ownerId);
    }

    void giveAll(UUID from, UUID to) {
        sql.update(GIVE_ALL, from, to);
    }

    /** Notes that the timetable is in use. It is written once a day at most, not at each look. */
    void touch(UUID id) {
        sql.update(TOUCH, id);
    }

    /** Notes the same of several. */
    void touchAll(Collection<UUID> ids) {
        sql.update(TOUCH_ALL, (Object) ids.stream().map(UUID::toString).toArray(String[]::new));
    }

    /**
     * Deletes timetables that have not been used for so long, the oldest first; those that another node is deleting are left to it.
     *
     * @return how many, not more than {@code limit}
     */
    int deleteUnused(Period unusedFor, int limit) {
        return sql.update(DELETE_UNUSED, unusedFor.toString(), limit);
    }

    /** What the next timetables after an id are chosen to be. */
    List<Choices> choices(UUID after) {
        return sql.rows(CHOICES, row -> new Choices(row.uuid(0), row.uuid(1), (int) row.number(2), row.text(3)), after);
    }
}
