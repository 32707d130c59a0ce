/** How what is no longer kept is deleted, whatever it is. */
package org.upschedule.retention;
