package org.upschedule.nodes;

import java.util.function.Supplier;
import org.upschedule.run.SlowLine;

/**
 * A server that something happens to.
 *
 * @param start after a kill
 * @param kill as {@code kill -9}
 * @param process as it runs now
 * @param line the way to it, or {@code null} where it is reached directly
 */
record Server(Runnable start, Runnable kill, Supplier<ProcessHandle> process, SlowLine line) {}
