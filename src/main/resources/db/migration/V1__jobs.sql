-- A job is one uploaded PDF on its way to a schedule.
CREATE TABLE job (
    id             uuid PRIMARY KEY,
    owner_id       uuid NOT NULL,
    status         text NOT NULL CHECK (status IN ('QUEUED', 'PROCESSING', 'COMPLETED', 'FAILED')),
    kind           text CHECK (kind IN ('LECTURES', 'TESTS', 'EXAMS')),
    file_name      text NOT NULL,
    file_size      integer NOT NULL,
    file_sha256    bytea NOT NULL,
    request_id     text NOT NULL,
    submitted_at   timestamptz NOT NULL,
    published_at   timestamptz NOT NULL,
    started_at     timestamptz,
    finished_at    timestamptz,
    attempts       integer NOT NULL DEFAULT 0,
    worker         text,
    lease_until    timestamptz,
    problem_type   text,
    problem_detail text,
    UNIQUE (owner_id, file_sha256)
);
-- The owner's list, newest first.
CREATE INDEX job_of_owner ON job (owner_id, submitted_at DESC);
-- Place in the queue and age of the queue.
CREATE INDEX job_queued ON job (submitted_at) WHERE status = 'QUEUED';
-- What the sweeper looks for.
CREATE INDEX job_queued_unpublished ON job (published_at) WHERE status = 'QUEUED';
CREATE INDEX job_processing ON job (lease_until) WHERE status = 'PROCESSING';

-- The PDF, apart from the job: it is deleted earlier and read more rarely.
CREATE TABLE job_file (
    job_id     uuid PRIMARY KEY REFERENCES job ON DELETE CASCADE,
    content    bytea NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX job_file_expiry ON job_file (expires_at);

CREATE TABLE job_schedule (
    job_id   uuid PRIMARY KEY REFERENCES job ON DELETE CASCADE,
    schedule jsonb NOT NULL
);

-- Messages that are to be sent to the broker, written in the transaction that makes them necessary.
CREATE TABLE outbox (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job_id       uuid NOT NULL REFERENCES job ON DELETE CASCADE,
    destination  text NOT NULL CHECK (destination IN ('JOBS', 'DEAD_LETTERS')),
    request_id   text NOT NULL,
    available_at timestamptz NOT NULL
);
CREATE INDEX outbox_available ON outbox (available_at);
CREATE INDEX outbox_of_job ON outbox (job_id);

CREATE TABLE timetable (
    id            uuid PRIMARY KEY,
    owner_id      uuid NOT NULL,
    name          text NOT NULL,
    academic_year integer NOT NULL,
    created_at    timestamptz NOT NULL,
    used_at       timestamptz NOT NULL
);
CREATE INDEX timetable_of_owner ON timetable (owner_id, created_at DESC);
-- What retention looks for.
CREATE INDEX timetable_use ON timetable (used_at);

CREATE TABLE timetable_job (
    timetable_id uuid NOT NULL REFERENCES timetable ON DELETE CASCADE,
    job_id       uuid NOT NULL REFERENCES job ON DELETE CASCADE,
    PRIMARY KEY (timetable_id, job_id)
);
CREATE INDEX timetable_job_of_job ON timetable_job (job_id);

-- Keys that the product made for itself, shared by all nodes.
CREATE TABLE signing_key (
    name  text PRIMARY KEY,
    value bytea NOT NULL
);
