-- What a student has granted at Google Calendar, at most once for a timetable.
CREATE TABLE google_grant (
    id             uuid PRIMARY KEY,
    -- Empty once the timetable was deleted, whoever deleted it: then the calendar at Google and the grant are taken away.
    timetable_id   uuid UNIQUE REFERENCES timetable ON DELETE SET NULL,
    status         text NOT NULL CHECK (status IN
        ('ACTIVE', 'ENDED_AT_GOOGLE', 'CALENDAR_GONE', 'CALENDAR_UNSURE', 'NOT_ALLOWED', 'LEAVING')),
    -- Sealed with a key of the configuration: at first the code of the grant, then its refresh token.
    secret         bytea,
    calendar_id    text,
    -- Whether Google has been asked to make the calendar: where there is no id then, its answer was lost.
    calendar_asked boolean NOT NULL DEFAULT false,
    -- Whether the timetable's calendar has changed since it was held against google_event.
    stale          boolean NOT NULL DEFAULT true,
    -- When a node looks at it next; while one works on it, when another one may. Empty: nothing is to be done.
    due_at         timestamptz,
    -- Another number for whoever works on it: what comes later from the one before counts no more.
    fence          bigint NOT NULL DEFAULT 0,
    attempts       integer NOT NULL DEFAULT 0,
    leaving_at     timestamptz
);
CREATE INDEX google_grant_due ON google_grant (due_at);
CREATE INDEX google_grant_left ON google_grant (id) WHERE timetable_id IS NULL AND leaving_at IS NULL;

-- The events of a grant: what is wanted at Google, and what was sent. Where they differ, something is to be done.
CREATE TABLE google_event (
    grant_id uuid NOT NULL REFERENCES google_grant ON DELETE CASCADE,
    uid      text NOT NULL,
    -- As it is sent; empty: it has to go.
    body     text,
    -- Fingerprints of what is wanted, of what is at Google for certain, and of what Google has refused.
    wanted   text,
    sent     text,
    refused  text,
    -- What Google calls it, and which of its versions we know.
    event_id text,
    etag     text,
    sequence integer NOT NULL DEFAULT 0,
    PRIMARY KEY (grant_id, uid)
);
