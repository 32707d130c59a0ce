package org.upschedule.job.outbox;

/** Sent when a message was added to the outbox; the publisher gets it after the commit. */
record OutboxFilled() {}
