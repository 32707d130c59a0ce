/** What a schedule PDF says: lectures, semester tests and exams as values. Pure: no container, no database, no PDF. */
package org.upschedule.schedule;
