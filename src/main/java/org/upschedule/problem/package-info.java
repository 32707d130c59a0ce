/** What went wrong, as a value: the problems that callers and jobs are told, and outages of other servers. */
package org.upschedule.problem;
