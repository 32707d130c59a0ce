/** Which entries of a timetable's files count, and which file has taken the place of which. Pure. */
package org.upschedule.calendar.files;
