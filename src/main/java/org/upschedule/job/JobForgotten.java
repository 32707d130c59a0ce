package org.upschedule.job;

import java.util.UUID;

/** A job is about to be deleted, in the same transaction. */
public record JobForgotten(UUID jobId) {}
