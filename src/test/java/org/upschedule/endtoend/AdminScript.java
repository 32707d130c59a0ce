package org.upschedule.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code payara-config/upschedule-admin.sh}, as an administrator calls it. */
final class AdminScript {

    private static final Path SCRIPT = Path.of("payara-config", "upschedule-admin.sh");
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}([a-z][a-z-]*) ");

    private final Map<String, String> environment;
    private final TreeSet<String> called = new TreeSet<>();

    AdminScript(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @param out what it printed, {@code error} what it complained about */
    record Said(int exit, String out, String error) {

        JsonNode json() {
            if (exit != 0) {
                throw new AssertionError("It ended with " + exit + ": " + error);
            }
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Said call(String... arguments) {
        return callWith("", arguments);
    }

    /** @param input what comes in at its standard input */
    Said callWith(String input, String... arguments) {
        called.add(arguments[0]);
        List<String> command = new ArrayList<>(List.of(SCRIPT.toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("admin", ".err");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
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

    /** Its commands, by its own words. */
    static TreeSet<String> commands() {
        String help = new AdminScript(Map.of()).call("--help").out();
        return COMMAND.matcher(help)
                .results()
                .map(command -> command.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that were called. */
    TreeSet<String> called() {
        return called;
    }
}
