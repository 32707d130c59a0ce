/** The ruled table on a page: its grid, and its rows of cells. */
package org.upschedule.reader.table;
