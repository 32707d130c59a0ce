ALTER TABLE timetable
    -- Of each job: the year of its lectures, and in which terms a newer file has taken its place. The oldest file first.
    ADD COLUMN files jsonb NOT NULL DEFAULT '[]';

-- Further years whose dates a calendar was made with, beside the one in its own row.
CREATE TABLE timetable_calendar_year (
    timetable_id  uuid NOT NULL REFERENCES timetable_calendar ON DELETE CASCADE,
    academic_year integer NOT NULL,
    made_with     text NOT NULL,
    PRIMARY KEY (timetable_id, academic_year)
);
CREATE INDEX timetable_calendar_year_made ON timetable_calendar_year (academic_year, made_with);
