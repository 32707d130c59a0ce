package org.upschedule.upload;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletInputStream;
import jakarta.ws.rs.container.AsyncResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.upschedule.Component;
import org.upschedule.admission.Budget;
import org.upschedule.admission.Budgets;
import org.upschedule.admission.NoRoomException;
import org.upschedule.metrics.SeriesFromStart;

/** Lets uploads in as long as there is room for them: on disk while they come in, in memory while they are stored. */
@Component
class UploadIntake implements SeriesFromStart {

    /** Boundaries and part headers around the file. */
    private static final int MULTIPART_OVERHEAD = 16 * 1024;

    /** An upload is in memory as one array, and a second time where the database's driver buffers it. */
    private static final int COPIES = 2;

    private static final int PART_OF_HEAP = 8;

    private final UploadConfig config;
    private final Budget spooled;
    private final Budget memory;

    @Resource
    private ManagedThreadFactory threads;

    private Turns turns;

    @Inject
    UploadIntake(UploadConfig config, Budgets budgets) {
        this.config = config;
        this.spooled = budgets.budget("uploads-coming-in", config.maxSpooledBytes());
        this.memory = budgets.ofHeap("uploads-in-memory", PART_OF_HEAP);
    }

    @PostConstruct
    void start() {
        turns = new Turns(config.atOnce(), threads);
    }

    @PreDestroy
    void stop() {
        turns.close();
    }

    /** Whether one that came now would have to wait for longer than is fit. */
    boolean isCrowded() {
        return turns.expectedWait().compareTo(config.shedWait()) > 0;
    }

    /** The largest body that a file of the largest size can come in. */
    static long maxBody(UploadConfig config) {
        return config.maxBytes() + (long) MULTIPART_OVERHEAD;
    }

    /** @return the whole body, which the caller closes */
    CompletableFuture<Spool> receive(ServletInputStream in, AsyncResponse answer) {
        return BodyReceiver.receive(in, config, spooled, answer);
    }

    /** Stores a body at its turn, a few at once; where that takes too long, a {@link NoRoomException}. */
    <T> CompletableFuture<T> inTurn(Spool body, Function<Spool, T> storing) {
        long since = System.nanoTime();
        try {
            return CompletableFuture.supplyAsync(
                    () -> {
                        if (System.nanoTime() - since > config.longestWait().toNanos()) {
                            throw noRoom(body);
                        }
                        return storing.apply(body);
                    },
                    turns);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(noRoom(body)); // this node stops
        }
    }

    private static NoRoomException noRoom(Spool body) {
        body.close();
        return new NoRoomException();
    }

    interface Use<T> {
        T of(UploadForm form) throws IOException;
    }

    /** Takes the file into memory for one use. */
    <T> T open(String contentType, Spool body, Use<T> use) throws IOException {
        long bytes = COPIES * body.size();
        if (!memory.tryTake(bytes)) {
            throw new NoRoomException();
        }
        try {
            return use.of(UploadForm.read(contentType, body, config.maxBytes()));
        } finally {
            memory.giveBack(bytes);
        }
    }
}
