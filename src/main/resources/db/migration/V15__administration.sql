-- What administrators did. Nothing changes an entry; after a year it is deleted.
CREATE TABLE audit_entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor      text NOT NULL,
    action     text NOT NULL,
    subject    text NOT NULL,
    before     text,
    after      text,
    request_id text NOT NULL
);
CREATE INDEX audit_entry_at ON audit_entry (at);

-- What administrators tell everybody on the student's page, from one moment until another.
CREATE TABLE announcement (
    id          uuid PRIMARY KEY,
    level       text NOT NULL CHECK (level IN ('INFO', 'WARNING')),
    english     text NOT NULL,
    afrikaans   text NOT NULL,
    shown_from  timestamptz NOT NULL,
    shown_until timestamptz NOT NULL
);
