/** A PDF as untrusted bytes: guards, and the walk over the content of its pages. */
package org.upschedule.reader.pdf;
