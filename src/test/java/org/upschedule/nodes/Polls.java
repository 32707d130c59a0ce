package org.upschedule.nodes;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Student;

/** A calendar program that asks for a feed five times a second, which is much too often. */
public final class Polls implements AutoCloseable {

    private static final int PAUSE_MILLIS = 200;

    private final Student program;
    private final String feed;
    private final List<String> answers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    private Polls(Student program, String feed) {
        this.program = program;
        this.feed = feed;
    }

    /** @param newcomer the program, and who subscribes to her lectures by it */
    public static Polls begin(Supplier<Student> newcomer) {
        Student student = newcomer.get();
        String job = student.read("lectures.pdf", Drawn.lectures("COS 700"));
        String timetable =
                student.post("api/timetables", "{\"jobs\": [\"" + job + "\"]}").id();
        Polls polls = new Polls(newcomer.get(), student.subscribe(timetable));
        polls.clock.scheduleWithFixedDelay(polls::poll, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return polls;
    }

    private void poll() {
        String answer = answer();
        if (!clock.isShutdown()) { // else it was interrupted
            answers.add(answer);
        }
    }

    private String answer() {
        try {
            return Integer.toString(program.get(feed).status());
        } catch (UncheckedIOException e) {
            return "no answer";
        }
    }

    /** A status of each so far, or {@code no answer}. */
    public List<String> answers() {
        return answers;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
