/** Jobs over HTTP. */
package org.upschedule.job.web;
