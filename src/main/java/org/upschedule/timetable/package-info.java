/** A timetable joins an owner's jobs into one calendar. */
package org.upschedule.timetable;
