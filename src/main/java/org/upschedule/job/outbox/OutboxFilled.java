package org.upschedule.job.outbox;

/** Said when a message was added to the outbox; heard by the publisher once that is committed. */
record OutboxFilled() {}
