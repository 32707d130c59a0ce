-- What a calendar was made with, in an order: it is made again only with something newer, never with something older.
-- 0 is older than whatever makes calendars, so each of before is made once more. The column made_with stays for nodes of the
-- version before, which compare it.
ALTER TABLE timetable_calendar
    ADD COLUMN made_by      integer NOT NULL DEFAULT 0,
    ADD COLUMN year_version integer NOT NULL DEFAULT 0;
ALTER TABLE timetable_calendar_year
    ADD COLUMN year_version integer NOT NULL DEFAULT 0;

CREATE INDEX timetable_calendar_made_by ON timetable_calendar (academic_year, made_by, year_version);
CREATE INDEX timetable_calendar_year_version ON timetable_calendar_year (academic_year, year_version);
