/** What a schedule becomes in a calendar: its events, on their dates, as the student wants them. Pure: no container, no database. */
package org.upschedule.calendar;
