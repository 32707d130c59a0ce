/** What Bean Validation cannot say by itself of the requests for timetables. */
package org.upschedule.timetable.web.constraint;
