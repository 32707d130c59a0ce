package org.upschedule.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.upschedule.run.PostgresServer;
import org.upschedule.run.TestDatabase;

/**
 * Rows as years of use leave them, made by SQL: four jobs of each owner, a timetable of two jobs for every tenth job, most of them
 * older than what retention deletes unless it is in a timetable. Beside them a queue that stays, and a little for each round to do, which
 * is the same however many rows there are.
 */
final class StoredRows {

    /** The tables that grow with the number of students. */
    static final List<String> TABLES = List.of(
            "job",
            "job_file",
            "job_schedule",
            "timetable",
            "timetable_job",
            "timetable_calendar",
            "timetable_calendar_year",
            "feed",
            "feed_client",
            "joining_link",
            "account",
            "ended_sign_in");

    /** Begins the statements of the test itself. */
    static final String OWN = "/* the test's */";

    /** What every round finds: PDFs, jobs, timetables and links whose time is over, calendars that are due. */
    private static final int DUE = 100;

    private final PostgresServer postgres;

    StoredRows(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** @param like a timetable that the product has made: what its calendar says it was made with is copied */
    void add(int jobs, String like) {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET " + PostgresServer.PLANS_FROM + " = -1");
            connection.setAutoCommit(false);
            addJobs(statement, jobs);
            addTimetables(statement, jobs / 10, like);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE " + String.join(", ", TABLES));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that a timetable will use ended long ago; the others within the last 29 days. One PDF of twenty is still kept. */
    private static void addJobs(Statement statement, int jobs) throws SQLException {
        statement.execute("""
                CREATE TEMPORARY TABLE added ON COMMIT DROP AS
                SELECT n, gen_random_uuid() AS id, md5('owner ' || n / 4)::uuid AS owner_id,
                    now() - interval '1 minute' - (n %% 29) * interval '1 day'
                        - CASE WHEN n <= %d THEN interval '60 days' ELSE interval '0' END AS finished_at
                FROM generate_series(1, %d) AS n""".formatted(jobs / 5, jobs));
        statement.execute("""
                INSERT INTO job (id, owner_id, status, kind, file_name, file_size, file_sha256, request_id, submitted_at,
                    published_at, started_at, finished_at, attempts, worker, counts_as_ended_at)
                SELECT id, owner_id, 'COMPLETED', 'LECTURES', 'lectures.pdf', 1000, sha256(id::text::bytea), 'growth',
                    finished_at, finished_at, finished_at, finished_at, 1, 'worker',
                    CASE WHEN n <= %d THEN now() - interval '30 days' + n %% 7 * interval '1 day' + interval '1 hour' END
                FROM added""".formatted(jobs / 5));
        statement.execute("""
                INSERT INTO job_schedule (job_id, schedule)
                SELECT id, '{"kind": "LECTURES", "entries": [], "findings": []}' FROM added""");
        statement.execute("""
                INSERT INTO job_file (job_id, content, expires_at)
                SELECT id, convert_to(repeat('x', 1000), 'UTF8'), now() + n % 24 * interval '1 hour' + interval '1 hour'
                FROM added WHERE n % 20 = 0""");
        statement.execute("""
                INSERT INTO account (id, issuer, subject, owner_id, created_at, used_at)
                SELECT gen_random_uuid(), 'https://login.example.org', owner_id::text, owner_id, now() - interval '2 years',
                    now() - max(n) % 390 * interval '1 day'
                FROM added GROUP BY owner_id ON CONFLICT DO NOTHING""");
        statement.execute("""
                INSERT INTO ended_sign_in (id, expires_at)
                SELECT id, now() + n % 89 * interval '1 day' + interval '1 day' FROM added WHERE n % 10 = 0""");
    }

    private static void addTimetables(Statement statement, int timetables, String like) throws SQLException {
        statement.execute("""
                CREATE TEMPORARY TABLE made ON COMMIT DROP AS
                SELECT n, gen_random_uuid() AS id, md5('owner ' || n / 2)::uuid AS owner_id
                FROM generate_series(1, %d) AS n""".formatted(timetables));
        statement.execute("""
                INSERT INTO timetable (id, owner_id, name, academic_year, created_at, used_at)
                SELECT id, owner_id, 'Mine', 2026, now() - interval '200 days', now() - n % 300 * interval '1 day' FROM made""");
        statement.execute("""
                INSERT INTO timetable_job (timetable_id, job_id)
                SELECT made.id, added.id FROM made JOIN added ON made.n = (added.n + 1) / 2""");
        statement.execute("""
                INSERT INTO timetable_calendar (timetable_id, state, academic_year, made_with, made_by, year_version, due_at)
                SELECT made.id, '{"revisions": [], "findings": []}', own.academic_year, own.made_with, own.made_by,
                    own.year_version, now() + made.n %% 300 * interval '1 day' + interval '1 day'
                FROM made CROSS JOIN timetable_calendar own WHERE own.timetable_id = '%s'""".formatted(like));
        statement.execute("""
                INSERT INTO timetable_calendar_year (timetable_id, academic_year, made_with, year_version)
                SELECT id, 2027, 'growth', 0 FROM made WHERE n % 4 = 0""");
        statement.execute("""
                INSERT INTO feed (timetable_id, token_sha256, created_at, content, etag, modified_at, served)
                SELECT id, sha256(id::text::bytea), now(), convert_to(repeat('x', 1000), 'UTF8'), 'growth', now(), true
                FROM made WHERE n % 2 = 0""");
        statement.execute("""
                INSERT INTO feed_client (timetable_id, client, fetches, last_fetch_at)
                SELECT id, 'GOOGLE', 1, now() FROM made WHERE n % 2 = 0""");
        statement.execute("""
                INSERT INTO joining_link (secret_sha256, owner_id, created_at, expires_at)
                SELECT sha256(id::text::bytea), owner_id, now(), now() + interval '1 hour' FROM made""");
    }

    /** For each round as much as it does in one batch or less, and a queue that nobody takes up in the next hour. */
    void addWork() {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET " + PostgresServer.PLANS_FROM + " = -1");
            connection.setAutoCommit(false);
            statement.execute("""
                    UPDATE job_file SET expires_at = now() - interval '1 second'
                    WHERE job_id IN (SELECT job_id FROM job_file JOIN job ON id = job_id WHERE request_id = 'growth' LIMIT %d)""".formatted(DUE / 2));
            statement.execute("""
                    UPDATE job SET finished_at = now() - interval '31 days' WHERE id IN (
                        SELECT id FROM job WHERE request_id = 'growth' AND status = 'COMPLETED'
                            AND finished_at > now() - interval '1 day' LIMIT %d)""".formatted(DUE / 10));
            statement.execute("""
                    UPDATE timetable SET used_at = now() - interval '2 years' WHERE id IN (
                        SELECT id FROM timetable WHERE name = 'Mine' LIMIT %d)""".formatted(DUE / 10));
            statement.execute("""
                    UPDATE timetable_calendar SET due_at = now() WHERE timetable_id IN (
                        SELECT id FROM timetable WHERE name = 'Mine' AND used_at > now() - interval '1 year' LIMIT %d)""".formatted(DUE / 10));
            statement.execute("""
                    UPDATE joining_link SET expires_at = now() WHERE secret_sha256 IN (
                        SELECT secret_sha256 FROM joining_link LIMIT %d)""".formatted(DUE / 2));
            statement.execute("""
                    UPDATE account SET used_at = now() - interval '500 days' WHERE id IN (SELECT id FROM account LIMIT %d)""".formatted(DUE / 2));
            statement.execute("""
                    UPDATE ended_sign_in SET expires_at = now() - interval '1 second'
                    WHERE id IN (SELECT id FROM ended_sign_in LIMIT %d)""".formatted(DUE / 2));
            waiting(statement, "now() + interval '1 hour'", 10 * DUE);
            statement.execute("""
                    UPDATE job SET status = 'PROCESSING', started_at = now(), lease_until = now() + interval '1 hour'
                    WHERE id IN (SELECT id FROM job WHERE request_id = 'waiting' LIMIT 10)""");
            waiting(statement, "now() - interval '1 hour'", 5);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** QUEUED without a message; those of an hour ago are published again. */
    private static void waiting(Statement statement, String publishedAt, int jobs) throws SQLException {
        statement.execute("""
                WITH waiting AS (
                    INSERT INTO job (id, owner_id, status, file_name, file_size, file_sha256, request_id, submitted_at, published_at)
                    SELECT id, id, 'QUEUED', 'exams.pdf', 1000, sha256(id::text::bytea), 'waiting', now(), %s
                    FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, %d)) AS ids
                    RETURNING id)
                INSERT INTO job_file (job_id, content, expires_at) SELECT id, '\\x00', now() + interval '1 day' FROM waiting""".formatted(publishedAt, jobs));
    }

    /** Whether the rounds have done what {@link #addWork} left to them. */
    boolean workIsDone() {
        return TestDatabase.count(postgres, OWN + """
                SELECT (SELECT count(*) FROM job_file WHERE expires_at < now())
                    + (SELECT count(*) FROM job WHERE coalesce(counts_as_ended_at, finished_at) < now() - interval '30 days'
                        AND NOT EXISTS (SELECT 1 FROM timetable_job WHERE job_id = id))
                    + (SELECT count(*) FROM timetable WHERE used_at < now() - interval '1 year')
                    + (SELECT count(*) FROM timetable_calendar WHERE due_at <= now())
                    + (SELECT count(*) FROM joining_link WHERE expires_at < now())
                    + (SELECT count(*) FROM account WHERE used_at < now() - interval '400 days')
                    + (SELECT count(*) FROM ended_sign_in WHERE expires_at < now())
                    + (SELECT count(*) FROM job WHERE status = 'QUEUED' AND published_at < now())""") == 0;
    }
}
