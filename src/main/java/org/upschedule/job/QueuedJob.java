package org.upschedule.job;

import java.util.UUID;

/**
 * A job that waits for a worker.
 *
 * @param requestId id of the request that uploaded the file
 */
public record QueuedJob(UUID jobId, String requestId) {}
