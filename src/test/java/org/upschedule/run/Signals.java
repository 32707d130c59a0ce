package org.upschedule.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process that stands still: it keeps its connections and answers on none, as a machine does that swaps or is moved. */
public final class Signals {

    private Signals() {}

    /** With all processes below it. */
    public static void stop(ProcessHandle process) {
        // The first one first: once it stands, it starts no others.
        send("STOP", List.of(process));
        send("STOP", process.descendants().toList());
    }

    /** Lets it run again. */
    public static void goOn(ProcessHandle process) {
        send("CONT", process.descendants().toList());
        send("CONT", List.of(process));
    }

    /** As Ctrl-C does. */
    public static void interrupt(ProcessHandle process) {
        send("INT", List.of(process));
    }

    private static void send(String signal, List<ProcessHandle> processes) {
        if (processes.isEmpty()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        Tool.run(command, Map.of());
    }
}
