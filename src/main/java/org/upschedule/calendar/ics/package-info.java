/** The iCalendar file (RFC 5545) of a calendar. Pure. */
package org.upschedule.calendar.ics;
