/** Finds the ruled table on a page and puts its text into rows of cells. */
package org.upschedule.reader.table;
