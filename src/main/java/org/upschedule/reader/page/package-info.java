/** What stands on a page, as values: runs of text and rulings. */
package org.upschedule.reader.page;
