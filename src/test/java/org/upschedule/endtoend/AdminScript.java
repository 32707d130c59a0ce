package org.upschedule.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upschedule.run.Script;

/** {@code payara-config/upschedule-admin.sh}, as an administrator calls it. */
final class AdminScript {

    private static final Pattern COMMAND = Pattern.compile("(?m)^ {2}([a-z][a-z-]*) ");

    private final Script script;
    private final TreeSet<String> called = new TreeSet<>();

    AdminScript(Map<String, String> environment) {
        script = new Script("upschedule-admin.sh", environment);
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
        Script.Said said = script.callWith(input, arguments);
        return new Said(said.exit(), said.out(), said.error());
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
