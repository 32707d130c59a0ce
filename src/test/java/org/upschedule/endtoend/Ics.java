package org.upschedule.endtoend;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The events of a calendar file, each as a map of its properties; those of a session are told apart by their UIDs. */
public final class Ics {

    private Ics() {}

    public static List<Map<String, String>> events(String file) {
        List<Map<String, String>> events = new ArrayList<>();
        Map<String, String> event = new LinkedHashMap<>();
        for (String line : file.replace("\r\n ", "").split("\r\n")) {
            if (line.equals("BEGIN:VEVENT")) {
                event = new LinkedHashMap<>();
            } else if (line.equals("END:VEVENT")) {
                events.add(event);
            } else {
                String[] parts = line.split("[;:]", 2);
                event.put(parts[0], line.substring(line.indexOf(':') + 1));
            }
        }
        return events;
    }

    /** @return by UID */
    public static Map<String, String> property(String file, String name) {
        Map<String, String> values = new TreeMap<>();
        events(file).forEach(event -> values.put(event.get("UID"), event.get(name)));
        return values;
    }

    /** @return the values of the events with that summary, each once */
    public static List<String> of(String file, String summary, String name) {
        return events(file).stream()
                .filter(event -> event.get("SUMMARY").equals(summary))
                .map(event -> event.get(name))
                .distinct()
                .toList();
    }
}
