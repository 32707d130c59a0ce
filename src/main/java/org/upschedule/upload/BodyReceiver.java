package org.upschedule.upload;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.TimeoutHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.upschedule.admission.Budget;
import org.upschedule.admission.NoRoomException;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/**
 * Receives one body without a thread that waits for it: a slow caller costs a connection and what it has sent. It is called by one thread
 * at a time for data, and by another when a look at the rate is due.
 */
final class BodyReceiver implements ReadListener, TimeoutHandler {

    private static final int BLOCK = 8192;

    /** How often the rate is looked at. A telephone that changes its cell is silent for some seconds. */
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final ServletInputStream in;
    private final BodyLimits limits;
    private final Budget spooled;
    private final CompletableFuture<Spool> received = new CompletableFuture<>();
    private final Spool spool = new Spool();
    private final byte[] block = new byte[BLOCK];
    private final long startedAt = System.nanoTime();
    private volatile long atLastLook;

    private BodyReceiver(ServletInputStream in, BodyLimits limits, Budget spooled) {
        this.in = in;
        this.limits = limits;
        this.spooled = spooled;
    }

    /**
     * @param answer of the request, which has been suspended
     * @param spooled what the bodies that are being received use together
     * @return the whole body, which the caller closes; else a {@link ProblemException}, a {@link NoRoomException}, a {@link
     *     CallerGoneException} or an {@link
     *     IOException}
     */
    static CompletableFuture<Spool> receive(
            ServletInputStream in, BodyLimits limits, Budget spooled, AsyncResponse answer) {
        BodyReceiver receiver = new BodyReceiver(in, limits, spooled);
        receiver.received.whenComplete((spool, fault) -> receiver.end(fault));
        answer.setTimeoutHandler(receiver);
        answer.setTimeout(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        in.setReadListener(receiver);
        return receiver.received;
    }

    private void end(Throwable fault) {
        spooled.giveBack(spool.size());
        if (fault != null) {
            spool.close();
        }
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!received.isDone() && in.isReady()) {
            int count = in.read(block);
            if (count < 0) {
                break;
            }
            take(count);
        }
        if (in.isFinished()) {
            received.complete(spool);
        }
    }

    private void take(int count) throws IOException {
        if (spool.size() + count > limits.maxBytes()) {
            received.completeExceptionally(limits.tooLarge());
        } else if (!spooled.tryTake(count)) {
            received.completeExceptionally(new NoRoomException());
        } else {
            spool.write(block, count);
        }
    }

    /** Payara calls this for a body that was complete before anybody asked for it, and then {@code isReady} is an error. */
    @Override
    public void onAllDataRead() throws IOException {
        while (!received.isDone() && in.available() > 0) {
            take(in.read(block));
        }
        received.complete(spool);
    }

    @Override
    public void onError(Throwable fault) {
        received.completeExceptionally(new CallerGoneException(fault));
    }

    @Override
    public void handleTimeout(AsyncResponse answer) {
        if (received.isDone()) {
            answer.setTimeout(LOOK.toMillis(), TimeUnit.MILLISECONDS); // it is being stored
            return;
        }
        long since = spool.size() - atLastLook;
        atLastLook = spool.size();
        boolean fast = since >= limits.leastRate() * LOOK.toSeconds();
        if (fast && System.nanoTime() - startedAt < limits.longest().toNanos()) {
            answer.setTimeout(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        received.completeExceptionally(
                new ProblemException(
                        ProblemType.TOO_SLOW,
                        "The file came in too slowly. Please try again with a better connection; a schedule has a few kilobytes."));
    }
}
