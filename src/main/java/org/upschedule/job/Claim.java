package org.upschedule.job;

import java.util.UUID;

/**
 * The right to work on a job, held by one worker.
 *
 * @param attempt which attempt this is, counted from 1; a worker whose job was taken back holds an old number, and its result
 *     is refused
 * @param requestId id of the request that uploaded the file
 */
public record Claim(UUID jobId, int attempt, String requestId) {}
