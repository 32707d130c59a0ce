/** Another browser becomes the same owner, by a link that works once and for minutes. */
package org.upschedule.joining;
