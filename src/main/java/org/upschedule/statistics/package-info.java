/** Numbers of all students together: who follows calendars, and which groups are chosen. */
package org.upschedule.statistics;
