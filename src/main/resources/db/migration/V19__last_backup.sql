-- When the last backup of this database was whole. What makes backups writes it (docs/metrics.md says how); one row at most.
CREATE TABLE last_backup (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    finished_at timestamptz NOT NULL
);
