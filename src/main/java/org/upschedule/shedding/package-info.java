/** What administrators switch off for a time, so that the rest goes on. */
package org.upschedule.shedding;
