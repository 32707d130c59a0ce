/** Working on a job: message → free worker → claim → reading in the capped executor → result. */
package org.upschedule.job.work;
