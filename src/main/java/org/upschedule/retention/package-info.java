/** Deletion of what is no longer kept: in batches, logged and counted in one way for all data. */
package org.upschedule.retention;
