/** When teaching takes place, and the calendar file that says so. Pure: no container, no database. */
package org.upschedule.calendar;
