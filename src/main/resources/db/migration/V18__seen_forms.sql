-- Layouts of the university's form that the reader did not know: places of rulings and known words of the header, nothing of what a file says.
CREATE TABLE seen_form (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text NOT NULL,
    geometry   text NOT NULL,
    headings   text NOT NULL,
    first_seen timestamptz NOT NULL,
    last_seen  timestamptz NOT NULL,
    UNIQUE (kind, geometry, headings)
);
