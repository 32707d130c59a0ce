package org.upschedule.calendar.files;

import org.upschedule.academicyear.AcademicYear;
import org.upschedule.schedule.ScheduleEntry;

/**
 * An entry that counts.
 *
 * @param year that it takes place in, if it is a lecture; else {@code null}: its date says it
 */
public record DatedEntry(ScheduleEntry entry, AcademicYear year) {}
