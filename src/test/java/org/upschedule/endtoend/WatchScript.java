package org.upschedule.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.upschedule.run.Signals;

/** {@code payara-config/upschedule-watch.sh} while it watches one node, each second. */
final class WatchScript implements AutoCloseable {

    private static final Path SCRIPT = Path.of("payara-config", "upschedule-watch.sh");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path folder;
    private final String node;
    private final Process process;

    private WatchScript(Path folder, String node, Process process) {
        this.folder = folder;
        this.node = node;
        this.process = process;
    }

    /** @param folder what it sees; where it has been used before, the watch goes on */
    static WatchScript start(Path folder, URI product) {
        String node = product.getScheme() + "://" + product.getAuthority();
        String watched = folder.resolve("watched").toString();
        try {
            Process process = new ProcessBuilder(
                            SCRIPT.toString(), "watch", "--every", "1s", "--for", "1h", "--folder", watched, node)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("printed").toFile()))
                    .start();
            return new WatchScript(folder, node, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The node's address as the report names it. */
    String node() {
        return node;
    }

    /** Until it has said all of these, in this order. */
    void awaitSaid(String... words) {
        Waiting.until("the watch says " + String.join(" and then ", words), SOON, () -> hasSaid(words));
    }

    private boolean hasSaid(String... words) {
        String said = TestProduct.log(folder.resolve("watched").resolve("events"));
        int from = 0;
        for (String word : words) {
            int at = said.indexOf(word, from);
            if (at < 0) {
                return false;
            }
            from = at + word.length();
        }
        return true;
    }

    /** As Ctrl-C does: it writes its report and ends. */
    int interrupt() {
        Signals.interrupt(process.toHandle());
        return awaitEnd();
    }

    /** As {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private int awaitEnd() {
        try {
            if (!process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The watch does not end.");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String report() {
        return TestProduct.log(folder.resolve("watched").resolve("report.md"));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
