package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A script of {@code payara-config}, as an administrator calls it.
 *
 * @param file below {@code payara-config}
 * @param environment beside that of this process
 */
public record Script(String file, Map<String, String> environment) {

    private static final Path CONFIGURATION = Path.of("payara-config").toAbsolutePath();

    public Script {
        environment = Map.copyOf(environment);
    }

    /** @param out what it printed, {@code error} what it complained about */
    public record Said(int exit, String out, String error) {}

    public Said call(String... arguments) {
        return callWith("", arguments);
    }

    /** @param input what comes in at its standard input */
    public Said callWith(String input, String... arguments) {
        try {
            Path errors = Files.createTempFile("script", ".err");
            Process process = begin(ProcessBuilder.Redirect.to(errors.toFile()), arguments);
            process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Said said = new Said(process.waitFor(), out, Files.readString(errors));
            Files.delete(errors);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For who ends it in the middle. */
    public Process begin(ProcessBuilder.Redirect errors, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(CONFIGURATION.resolve(file).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors);
        builder.environment().putAll(environment);
        return builder.start();
    }
}
