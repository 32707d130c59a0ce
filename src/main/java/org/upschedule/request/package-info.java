/** What belongs to one request wherever it is worked on: its id, the log lines that carry it, and who asks, through which proxies. */
package org.upschedule.request;
