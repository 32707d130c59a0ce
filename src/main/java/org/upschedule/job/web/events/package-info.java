/** What happens to a job, told as it happens: server-sent events (HTML Standard, section 9.2). */
package org.upschedule.job.web.events;
