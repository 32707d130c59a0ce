/** Reads the rows of the three forms: lectures, semester tests and exams, and findings about all that could not be read. */
package org.upschedule.reader.entry;
