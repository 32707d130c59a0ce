package org.upschedule.json.web;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.admission.Budget;
import org.upschedule.admission.Budgets;
import org.upschedule.admission.NoRoomException;
import org.upschedule.metrics.SeriesFromStart;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/**
 * Reads bodies of JSON. The request's thread waits for them, so they are small, have to be quick, and take half of the server's
 * threads for requests at most.
 */
@Component
class JsonIntake implements SeriesFromStart {

    /** A timetable of 50 files with names and colours for all of its modules has some 20 KB. */
    private static final int MOST_BYTES = 256 << 10;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 32;
    private static final int BLOCK = 8192;

    private final Budget atOnce;

    @Inject
    JsonIntake(Budgets budgets) {
        this.atOnce = budgets.budget("json-coming-in", MOST_AT_ONCE);
    }

    /**
     * @throws ProblemException where it is too large or too slow
     * @throws NoRoomException where there are as many already as may be
     */
    byte[] read(InputStream body) {
        if (!atOnce.tryTake(1)) {
            throw new NoRoomException();
        }
        try {
            return readAll(body);
        } catch (IOException e) {
            throw tooSlow(); // the server's own limit for one read, or the caller has gone away
        } finally {
            atOnce.giveBack(1);
        }
    }

    private static byte[] readAll(InputStream body) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(BLOCK);
        byte[] block = new byte[BLOCK];
        for (int count = body.read(block); count >= 0; count = body.read(block)) {
            bytes.write(block, 0, count);
            if (bytes.size() > MOST_BYTES) {
                throw new ProblemException(
                        ProblemType.TOO_LARGE,
                        "The request has more than " + MOST_BYTES / 1024 + " KB. Please send less at once.");
            }
            if (System.nanoTime() - start > LONGEST.toNanos()) {
                throw tooSlow();
            }
        }
        return bytes.toByteArray();
    }

    private static ProblemException tooSlow() {
        return new ProblemException(
                ProblemType.TOO_SLOW, "The request came in too slowly. Please try again with a better connection.");
    }
}
