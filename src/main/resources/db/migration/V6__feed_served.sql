ALTER TABLE feed
    -- Whether somebody has been sent the content as it is: only then an event that leaves it has to be cancelled.
    ADD COLUMN served boolean NOT NULL DEFAULT false;

UPDATE feed SET served = true WHERE timetable_id IN (SELECT timetable_id FROM feed_client);
