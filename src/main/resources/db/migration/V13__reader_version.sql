-- Which reader has judged the file, see reader.ScheduleReader.VERSION. The version before has the first one, and does not write it.
-- How often the job was given back through no fault of its file, which costs no attempt.
ALTER TABLE job
    ADD COLUMN reader_version integer NOT NULL DEFAULT 1,
    ADD COLUMN given_back     integer NOT NULL DEFAULT 0;

-- What the administrator looks at: jobs that failed, by why.
CREATE INDEX job_failed ON job (problem_type, finished_at) WHERE status = 'FAILED';
