package org.upschedule.job;

import java.time.Duration;

/**
 * The queue of all nodes at one moment.
 *
 * @param queued jobs that wait for a worker
 * @param oldest how long the oldest of them has waited, in whole seconds; zero where none waits
 * @param processing jobs that are being read
 */
public record QueueState(long queued, Duration oldest, long processing) {}
