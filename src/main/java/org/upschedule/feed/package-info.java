/** Calendars that programs poll, at an address that only their owner knows. */
package org.upschedule.feed;
