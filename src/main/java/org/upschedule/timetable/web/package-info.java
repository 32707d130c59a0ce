/** Timetables, their calendars, feeds and proposals over HTTP. */
package org.upschedule.timetable.web;
