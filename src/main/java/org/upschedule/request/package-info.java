/** What belongs to one request wherever it is worked on: its id, the log lines that carry it, the methods that an address takes, and who asks, through which proxies. */
package org.upschedule.request;
