-- A node of the product as long as it runs: so that it can be seen whether PostgreSQL has connections for all of them.
CREATE TABLE node (
    -- New at each deployment.
    id          uuid PRIMARY KEY,
    connections integer NOT NULL,
    seen_at     timestamptz NOT NULL
);

-- Where retention has found an old job in a timetable: the job counts as ended then, so that it is not looked at each time. Else empty.
ALTER TABLE job ADD COLUMN counts_as_ended_at timestamptz;
