package org.upschedule.job;

import java.util.Optional;

/**
 * A job that a worker has claimed, with what there is to do.
 *
 * @param pdf empty where it has been deleted
 */
public record ClaimedFile(Claim claim, Optional<byte[]> pdf) {}
