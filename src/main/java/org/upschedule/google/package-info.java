/** A student's timetable as a calendar of its own at Google Calendar, where she has granted that (docs/google-calendar.md). */
package org.upschedule.google;
