ALTER TABLE timetable
    -- Counts changes by the student, for If-Match.
    ADD COLUMN version  integer NOT NULL DEFAULT 0,
    ADD COLUMN settings jsonb   NOT NULL DEFAULT '{}';

-- The events of a timetable with their histories, made when the timetable changes. One row for each timetable: they are
-- written and read together, and pack well.
CREATE TABLE timetable_calendar (
    timetable_id  uuid PRIMARY KEY REFERENCES timetable ON DELETE CASCADE,
    state         jsonb NOT NULL,
    -- The year's dates, and what they were when the calendar was made.
    academic_year integer NOT NULL,
    made_with     text NOT NULL,
    -- When it has to be made again, whatever happens; empty: never.
    due_at        timestamptz
);
CREATE INDEX timetable_calendar_due ON timetable_calendar (due_at);
CREATE INDEX timetable_calendar_made ON timetable_calendar (academic_year, made_with);

INSERT INTO timetable_calendar (timetable_id, state, academic_year, made_with, due_at)
SELECT id, '{"revisions": [], "findings": []}', academic_year, '', now() FROM timetable;

-- A feed as calendar programs get it: a poll reads one row by its token and makes nothing.
CREATE TABLE feed (
    timetable_id uuid PRIMARY KEY REFERENCES timetable ON DELETE CASCADE,
    token_sha256 bytea NOT NULL UNIQUE,
    created_at   timestamptz NOT NULL,
    content      bytea NOT NULL,
    etag         text NOT NULL,
    modified_at  timestamptz NOT NULL
);

CREATE TABLE feed_client (
    timetable_id  uuid NOT NULL REFERENCES feed ON DELETE CASCADE,
    client        text NOT NULL CHECK (client IN ('GOOGLE', 'APPLE', 'OUTLOOK', 'OTHER')),
    fetches       bigint NOT NULL,
    last_fetch_at timestamptz NOT NULL,
    PRIMARY KEY (timetable_id, client)
);
