/**
 * Reads schedule PDFs: bytes → pages ({@link org.upschedule.reader.page}) → rows of a table ({@link
 * org.upschedule.reader.table}) → entries ({@link org.upschedule.reader.entry}). Pure: no container and no database. PDFBox is
 * known here and in none of the packages below.
 */
package org.upschedule.reader;
