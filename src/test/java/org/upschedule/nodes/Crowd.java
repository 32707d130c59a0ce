package org.upschedule.nodes;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Student;

/**
 * Students who upload one PDF after the other, ask how far it is until it is read, and open the page anew. Who gets no good answer to an
 * upload sends the same file again, as a person does.
 */
public final class Crowd implements AutoCloseable {

    /** Few who ask often: what a fault does to them is seen at once. */
    private static final Form FEW = new Form(6, Duration.ofMillis(200));

    /** More than two nodes have threads for; each asks as seldom as a person. */
    private static final Form RUSH = new Form(200, Duration.ofSeconds(3));

    /** Longer than any request may take. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(90);

    private final Supplier<Student> newcomer;
    private final int most;
    private final Duration pause;
    private final ExecutorService students;
    private final AtomicInteger begun = new AtomicInteger();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    /** @param answer a status, or that there was none */
    private record Seen(boolean upload, String answer, Duration took) {}

    /** @param pause between two requests of a student */
    private record Form(int students, Duration pause) {}

    private Crowd(Supplier<Student> newcomer, int most, Form form) {
        this.newcomer = newcomer;
        this.most = most;
        this.pause = form.pause;
        this.students = Executors.newFixedThreadPool(form.students);
    }

    /** @param most files after which they stop by themselves */
    public static Crowd of(Supplier<Student> newcomer, int most) {
        return begin(newcomer, most, FEW);
    }

    /** So many that they could take all threads of the nodes. */
    static Crowd rush(Supplier<Student> newcomer) {
        return begin(newcomer, Integer.MAX_VALUE, RUSH);
    }

    private static Crowd begin(Supplier<Student> newcomer, int most, Form form) {
        Crowd crowd = new Crowd(newcomer, most, form);
        for (int i = 0; i < form.students; i++) {
            crowd.students.submit(crowd::visit);
        }
        crowd.students.shutdown();
        return crowd;
    }

    private void visit() {
        Student student = newcomer.get();
        while (!stopped) {
            int number = begun.incrementAndGet();
            if (number > most) {
                begun.decrementAndGet();
                return;
            }
            String job = upload(student, Drawn.lectures("COS " + (1000 + number)));
            follow(student, job);
            ask(false, () -> student.get(""));
        }
    }

    private String upload(Student student, byte[] pdf) {
        while (true) {
            Student.Answer answer = ask(true, () -> student.upload("lectures.pdf", pdf));
            if (answer != null && (answer.status() == 202 || answer.status() == 200)) {
                accepted.add(answer.json().path("id").asText());
                return answer.json().path("id").asText();
            }
        }
    }

    private void follow(Student student, String job) {
        while (!stopped) {
            Student.Answer answer = ask(false, () -> student.get("api/jobs/" + job));
            if (answer != null && answer.json().path("status").asText().equals("COMPLETED")) {
                return;
            }
        }
    }

    /** @return {@code null} where no answer came */
    private Student.Answer ask(boolean upload, Supplier<Student.Answer> request) {
        long start = System.nanoTime();
        Student.Answer answer = null;
        try {
            answer = request.get();
            return answer;
        } catch (UncheckedIOException e) {
            return null;
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            seen.add(new Seen(upload, answer == null ? "no answer" : Integer.toString(answer.status()), took));
            pause();
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many files were drawn to be sent. */
    int begun() {
        return begun.get();
    }

    /** Ids of the jobs that students were told of. */
    public Set<String> accepted() {
        return accepted;
    }

    /** Such as {@code 202 × 31, 503 × 2}. */
    public String answersToUploads() {
        return answers(true);
    }

    public String answersToReads() {
        return answers(false);
    }

    private String answers(boolean uploads) {
        Map<String, Long> counts = seen.stream()
                .filter(each -> each.upload == uploads)
                .collect(Collectors.groupingBy(Seen::answer, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " × " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    public Duration slowest() {
        return seen.stream().map(Seen::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    boolean hasEnded() {
        return students.isTerminated();
    }

    /** What was begun is sent until it is accepted. */
    @Override
    public void close() {
        stopped = true;
        try {
            if (!students.awaitTermination(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS)) {
                students.shutdownNow();
                throw new AssertionError("Students still wait after " + LAST_ANSWERS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
