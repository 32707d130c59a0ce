package org.upschedule.timetable;

import java.util.UUID;

/** Sent when the calendar of a timetable was made, in the same transaction. */
public record CalendarMade(UUID timetable) {}
