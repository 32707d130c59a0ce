package org.upschedule.job;

import java.util.UUID;

/**
 * The right to work on a job, held by one worker.
 *
 * @param worker the node that claimed, and an id that no other claim ever has: a worker whose job was taken back holds an old one, and
 *     its result is refused
 * @param attempt which attempt this is, counted from 1; an upload of the same bytes begins again at 1
 * @param requestId id of the request that uploaded the file
 */
public record Claim(UUID jobId, String worker, int attempt, String requestId) {}
