package org.upschedule.job;

import java.util.UUID;

/** Sent before a job is deleted, in the same transaction. */
public record JobForgotten(UUID jobId) {}
