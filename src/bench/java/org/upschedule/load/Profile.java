package org.upschedule.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;
import org.upschedule.run.Installation;

/**
 * Where the JVM of a product spent its processor time, by the samples of a flight recording.
 *
 * @param code whose code a sample was in: the first frame from the top that is not the JDK's
 * @param threads which kind of thread it was, its name without numbers
 * @param methods the frame at the top
 */
record Profile(List<Share> code, List<Share> threads, List<Share> methods) {

    private static final String RECORDING = "load";
    private static final int MOST = 12;

    /** The first parts of a package's name that say whose it is. */
    private static final int PARTS = 3;

    /** @param part of all samples, 0 to 1 */
    record Share(String name, double part) {}

    /** Begins to record the JVM with this process id. */
    static void begin(long pid) {
        jcmd(pid, "JFR.start", "name=" + RECORDING, "settings=profile");
    }

    /**
     * Ends the recording.
     *
     * @param file where it is kept, for JDK Mission Control
     */
    static Profile end(long pid, Path file) {
        jcmd(pid, "JFR.stop", "name=" + RECORDING, "filename=" + file.toAbsolutePath());
        Map<String, Integer> code = new HashMap<>();
        Map<String, Integer> threads = new HashMap<>();
        Map<String, Integer> methods = new HashMap<>();
        try (RecordingFile events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    List<RecordedFrame> frames = event.getStackTrace().getFrames();
                    code.merge(owner(frames), 1, Integer::sum);
                    threads.merge(thread(event), 1, Integer::sum);
                    methods.merge(name(frames.get(0).getMethod()), 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Profile(shares(code), shares(threads), shares(methods));
    }

    /** For a document. */
    String table() {
        return "| whose code | part | thread | part | method | part |\n|---|---|---|---|---|---|\n"
                + String.join(
                        "\n",
                        Stream.iterate(0, i -> i < MOST, i -> i + 1)
                                .map(i -> "| " + cell(code, i) + " | " + cell(threads, i) + " | " + cell(methods, i)
                                        + " |")
                                .toList())
                + "\n";
    }

    private static String cell(List<Share> shares, int i) {
        return i < shares.size()
                ? "`" + shares.get(i).name() + "` | " + Math.round(shares.get(i).part() * 100) + " %"
                : " | ";
    }

    private static String owner(List<RecordedFrame> frames) {
        return frames.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .filter(type -> !type.matches("(java|javax|jdk|sun|com\\.sun\\.proxy)\\..*"))
                .findFirst()
                .map(Profile::packageOf)
                .orElse("the JDK alone");
    }

    private static String packageOf(String type) {
        List<String> parts = List.of(type.split("\\."));
        return String.join(".", parts.subList(0, Math.min(PARTS, parts.size() - 1)));
    }

    private static String thread(RecordedEvent event) {
        return event.getThread("sampledThread").getJavaName() == null
                ? "the JVM's own"
                : event.getThread("sampledThread")
                        .getJavaName()
                        .replaceAll("\\d{2,}|[0-9a-f]{8,}", "")
                        .replaceAll("[^A-Za-z ]+", " ")
                        .trim();
    }

    private static String name(RecordedMethod method) {
        String type = method.getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
    }

    private static List<Share> shares(Map<String, Integer> samples) {
        double all = samples.values().stream().mapToInt(Integer::intValue).sum();
        return samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(entry -> new Share(entry.getKey(), entry.getValue() / all))
                .toList();
    }

    private static void jcmd(long pid, String... words) {
        Path tool = Installation.java().resolveSibling("jcmd");
        List<String> command = Stream.concat(Stream.of(tool.toString(), Long.toString(pid)), Stream.of(words))
                .toList();
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("No flight recording: " + command);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
