/** A calendar over time: revisions of its events, and what changed between two states. Pure. */
package org.upschedule.calendar.history;
