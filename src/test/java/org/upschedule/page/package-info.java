/** The page at {@code /} in a browser, as a student meets it. */
package org.upschedule.page;
