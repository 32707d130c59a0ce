-- What administrators have switched off for a time. A row whose time is over counts no more; the next one of its kind takes its place.
CREATE TABLE load_shedding (
    load    text PRIMARY KEY,
    percent integer NOT NULL CHECK (percent BETWEEN 1 AND 100),
    until   timestamptz NOT NULL
);
