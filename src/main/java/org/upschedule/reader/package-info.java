/**
 * Reads schedule PDFs: bytes → pages ({@link org.upschedule.reader.page}) → rows of a table ({@link
 * org.upschedule.reader.table}) → entries ({@link org.upschedule.reader.entry}).
 */
package org.upschedule.reader;
