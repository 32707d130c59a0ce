/** What must happen without anybody asking: taking back what a crash left, and deleting what has had its day. */
package org.upschedule.job.upkeep;
