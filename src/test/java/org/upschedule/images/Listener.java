package org.upschedule.images;

import java.io.IOException;
import java.time.Duration;
import org.upschedule.endtoend.Waiting;

/** A server outside of the machine with the containers, which answers whoever gets there. */
final class Listener implements AutoCloseable {

    private static final int PORT = 8000;

    private final Process process;

    Listener() throws IOException {
        Command command = TwoMachines.in(
                TwoMachines.outside(),
                "python3",
                "-m",
                "http.server",
                Integer.toString(PORT),
                "--bind",
                TwoMachines.OUTSIDE,
                "--directory",
                "docker");
        process = new ProcessBuilder(command.words())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Waiting.until(
                "the server outside answers",
                Duration.ofSeconds(20),
                () -> TwoMachines.reaches(TwoMachines.machine(), TwoMachines.OUTSIDE, PORT));
    }

    /** Its address and port, parted by a slash as Bash's {@code /dev/tcp} has them. */
    String place() {
        return TwoMachines.OUTSIDE + "/" + PORT;
    }

    String uri() {
        return "http://" + TwoMachines.OUTSIDE + ":" + PORT + "/";
    }

    @Override
    public void close() {
        process.destroy();
    }
}
