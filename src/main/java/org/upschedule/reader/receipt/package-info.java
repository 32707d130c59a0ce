/** Draws what was found on a page: the picture of a row for the student who compares it with what was read. */
package org.upschedule.reader.receipt;
