package org.upschedule.endtoend;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.upschedule.drawing.Drawn;

/** Many uploads of one student, sent in the background while something happens to the server. */
public final class Uploads {

    private static final int SENDERS = 4;
    private static final int MOST = 5_000;

    private final Student student;
    private final Map<String, byte[]> accepted = new ConcurrentHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

    private Uploads(Student student) {
        this.student = student;
    }

    /** As many as that, as fast as they are taken. */
    public static Uploads of(Student student, int count) {
        Uploads uploads = new Uploads(student);
        uploads.send(count);
        return uploads;
    }

    /** One after the other until {@link #stop()}. */
    public static Uploads unending(Student student) {
        return of(student, MOST);
    }

    private void send(int count) {
        student.get("api/jobs"); // one owner for all senders
        for (int i = 0; i < count; i++) {
            int number = i;
            senders.submit(() -> upload(number));
        }
        senders.shutdown();
    }

    private void upload(int number) {
        if (stopped.get()) {
            return;
        }
        byte[] pdf = Drawn.lectures("COS " + (1000 + number));
        try {
            Student.Answer answer = student.upload(number + ".pdf", pdf);
            if (answer.status() == 202) {
                accepted.put(answer.id(), pdf);
            } else {
                Waiting.aMoment();
            }
        } catch (UncheckedIOException e) {
            // The server is gone: this upload got no 202, so nothing was promised.
            Waiting.aMoment();
        }
    }

    /** What got a 202 so far, by the job's id. */
    public Map<String, byte[]> accepted() {
        return accepted;
    }

    public void stop() {
        stopped.set(true);
        end();
    }

    /** Until all were sent. */
    public void end() {
        try {
            if (!senders.awaitTermination(180, TimeUnit.SECONDS)) {
                throw new AssertionError("The uploads do not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
