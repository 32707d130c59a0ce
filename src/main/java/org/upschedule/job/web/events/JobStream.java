package org.upschedule.job.web.events;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * One open stream. Nobody waits for its reader: what cannot be sent yet is kept, and replaced by what is newer, so a reader who never
 * reads costs a connection and one event.
 */
final class JobStream implements WriteListener {

    /** Why a stream has ended. */
    enum Ending {
        JOB_ENDED,
        JOB_GONE,
        TIME_OVER,
        CALLER_GONE,
        STOPPED
    }

    private final UUID owner;
    private final UUID job;
    private final ServletOutputStream out;
    private final Runnable end;
    private final BiConsumer<JobStream, Ending> ended;
    private final long openedAt = System.nanoTime();

    private ServerEvent last;
    private ServerEvent unsent;
    private Ending endingAfterIt;
    private boolean isWritable;
    private boolean isUnflushed;
    private boolean isOver;

    /**
     * @param end ends the answer
     * @param ended is told once
     */
    JobStream(UUID owner, UUID job, ServletOutputStream out, Runnable end, BiConsumer<JobStream, Ending> ended) {
        this.owner = owner;
        this.job = job;
        this.out = out;
        this.end = end;
        this.ended = ended;
    }

    UUID owner() {
        return owner;
    }

    UUID job() {
        return job;
    }

    long ageInNanos() {
        return System.nanoTime() - openedAt;
    }

    /** Tells what is now; nothing where that was told last. */
    synchronized void tell(ServerEvent event) {
        if (!event.equals(last)) {
            last = event;
            unsent = event;
            event.ending().ifPresent(why -> endingAfterIt = why);
            write();
        }
    }

    /** Does not replace an event. */
    synchronized void heartbeat() {
        if (unsent == null) {
            unsent = ServerEvent.HEARTBEAT;
        }
        write();
    }

    /** Ends after what is unsent, where that can be sent at once. */
    synchronized void end(Ending why) {
        write();
        over(why);
    }

    @Override
    public synchronized void onWritePossible() {
        isWritable = true;
        write();
    }

    @Override
    public synchronized void onError(Throwable fault) {
        over(Ending.CALLER_GONE);
    }

    /** The container calls {@link #onWritePossible} where it says that it is not ready. */
    private void write() {
        try {
            while (!isOver && isWritable && out.isReady()) {
                if (unsent != null) {
                    out.write(unsent.bytes());
                    unsent = null;
                    isUnflushed = true;
                } else if (isUnflushed) {
                    isUnflushed = false;
                    out.flush();
                } else if (endingAfterIt != null) {
                    over(endingAfterIt);
                } else {
                    return;
                }
            }
        } catch (IOException | IllegalStateException e) { // the connection, or the request, is over
            over(Ending.CALLER_GONE);
        }
    }

    private void over(Ending why) {
        if (isOver) {
            return;
        }
        isOver = true;
        ended.accept(this, why);
        try {
            end.run();
        } catch (IllegalStateException e) {
            // The container has ended it: its caller is gone.
        }
    }
}
