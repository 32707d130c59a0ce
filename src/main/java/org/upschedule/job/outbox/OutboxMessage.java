package org.upschedule.job.outbox;

import java.util.UUID;

/**
 * A message that is due.
 *
 * @param jobId the job that it is about; the whole text of the message
 * @param requestId id of the request that uploaded the file
 */
record OutboxMessage(long id, UUID jobId, Destination destination, String requestId) {}
