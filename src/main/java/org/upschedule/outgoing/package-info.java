/** Requests to other hosts, which are those of the configuration: bounded in time and size. */
package org.upschedule.outgoing;
