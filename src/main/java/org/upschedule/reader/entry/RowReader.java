package org.upschedule.reader.entry;

import java.util.List;
import org.upschedule.schedule.ScheduleEntry;

/** Reads the entries of a row of one form. */
interface RowReader {

    /** @return at least one entry for a row that names a module */
    List<ScheduleEntry> read(FormRow row, Findings findings);
}
