/** What belongs to one request wherever it is worked on: its id, and the log lines that carry it. */
package org.upschedule.request;
