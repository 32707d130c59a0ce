-- What retention looks for.
CREATE INDEX job_ended ON job (finished_at) WHERE status IN ('COMPLETED', 'FAILED');
