package org.upschedule.upload;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.TimeoutHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private final UploadConfig config;
    private final Budget spooled;
    private final CompletableFuture<Spool> received = new CompletableFuture<>();
    private final Spool spool = new Spool();
    private final byte[] block = new byte[BLOCK];
    private final long startedAt = System.nanoTime();
    private volatile long atLastLook;

    private BodyReceiver(ServletInputStream in, UploadConfig config, Budget spooled) {
        this.in = in;
        this.config = config;
        this.spooled = spooled;
    }

    /**
     * @param answer of the request, which has been suspended
     * @param spooled what the bodies that are being received use together
     * @return the whole body, which the caller closes; else a {@link ProblemException}, a {@link NoRoomException}, a {@link
     *     CallerGoneException} or, where the disk fails, an {@link UncheckedIOException}
     */
    static CompletableFuture<Spool> receive(
            ServletInputStream in, UploadConfig config, Budget spooled, AsyncResponse answer) {
        BodyReceiver receiver = new BodyReceiver(in, config, spooled);
        receiver.received.whenComplete((spool, fault) -> receiver.end(fault));
        answer.setTimeoutHandler(receiver);
        lookLater(answer);
        in.setReadListener(receiver);
        return receiver.received;
    }

    private static void lookLater(AsyncResponse answer) {
        answer.setTimeout(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A spool is closed before its size is given back, because data may still come in. */
    private void end(Throwable fault) {
        if (fault != null) {
            spool.close();
        }
        spooled.giveBack(spool.size());
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

    private void take(int count) {
        if (spool.size() + count > UploadIntake.maxBody(config)) {
            received.completeExceptionally(UploadLimitFilter.tooLarge(config.maxBytes()));
        } else if (!spooled.tryTake(count)) {
            received.completeExceptionally(new NoRoomException());
        } else {
            spool(count);
        }
    }

    private void spool(int count) {
        try {
            if (!spool.write(block, count)) {
                spooled.giveBack(count);
            }
        } catch (IOException e) { // of our disk; one of the connection comes to onError
            received.completeExceptionally(new UncheckedIOException(e));
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
            lookLater(answer); // it is being stored
            return;
        }
        long since = spool.size() - atLastLook;
        atLastLook = spool.size();
        boolean fast = since >= config.leastRate() * LOOK.toSeconds();
        if (fast && System.nanoTime() - startedAt < config.maxTime().toNanos()) {
            lookLater(answer);
            return;
        }
        received.completeExceptionally(
                new ProblemException(
                        ProblemType.TOO_SLOW,
                        "The file came in too slowly. Please try again with a better connection; a schedule has a few kilobytes."));
    }
}
