package org.upschedule.job.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that is due.
 *
 * @param jobId the job that it is about; the whole text of the message
 * @param requestId id of the request that uploaded the file
 * @param dueAt from when on it was to be sent, by the database's clock
 */
record OutboxMessage(long id, UUID jobId, Destination destination, String requestId, Instant dueAt) {}
