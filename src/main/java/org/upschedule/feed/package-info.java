/** Calendars that programs ask for again and again, by an address that only their owner knows. */
package org.upschedule.feed;
