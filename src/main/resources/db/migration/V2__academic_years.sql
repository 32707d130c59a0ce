-- What administrators made of the academic years that come with the product. Every version stays; the highest counts.
-- Version 0 is the one that comes with the product, and is not here.
CREATE TABLE academic_year (
    year       integer NOT NULL,
    version    integer NOT NULL CHECK (version > 0),
    document   jsonb NOT NULL,
    edited_at  timestamptz NOT NULL,
    request_id text NOT NULL,
    PRIMARY KEY (year, version)
);
