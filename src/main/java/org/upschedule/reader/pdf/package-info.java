/** Walks over the content of PDF pages, and guards the server against files that would take too much time or memory. */
package org.upschedule.reader.pdf;
