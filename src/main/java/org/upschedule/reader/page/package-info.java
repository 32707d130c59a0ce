/** The content of a page as values, runs of text and rulings, so that the packages above need no PDF library. */
package org.upschedule.reader.page;
