-- What retention looks for. An index that is left by a migration that was killed is not valid, so it is made anew.
DROP INDEX CONCURRENTLY IF EXISTS job_counts_as_ended;
CREATE INDEX CONCURRENTLY job_counts_as_ended ON job ((coalesce(counts_as_ended_at, finished_at)))
    WHERE status IN ('COMPLETED', 'FAILED');
