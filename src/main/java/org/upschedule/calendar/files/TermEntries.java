package org.upschedule.calendar.files;

import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;

/** An entry that counts, in the list and the term that it stands in. */
record TermEntries(ScheduleKind kind, TermOfYear term, ScheduleEntry entry) {}
