/** Makes the events of a calendar from schedules: on the dates of the academic year, with the student's settings. Pure: no container, no database. */
package org.upschedule.calendar;
