/** What must happen without anybody asking: taking back what a crash left, and deleting PDFs whose time is over. */
package org.upschedule.job.upkeep;
