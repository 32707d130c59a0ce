/** The three forms: from rows, joined over page breaks, to lectures, semester tests and exams, and what was left over. */
package org.upschedule.reader.entry;
