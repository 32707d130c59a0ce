package org.upschedule.upgrade.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a stored JSON small: of each list only what shows a key, a constant, or a value that is there, open or empty, for the first
 * time.
 */
final class StoredForms {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z]{4,}");

    private StoredForms() {}

    static JsonNode small(JsonNode json) {
        JsonNode small = json.deepCopy();
        for (JsonNode list : small) {
            if (list instanceof ArrayNode array && array.path(0).isObject()) {
                shorten(array);
            }
        }
        return small;
    }

    private static void shorten(ArrayNode array) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < array.size(); ) {
            Set<String> shapes = new HashSet<>();
            shapes("", array.get(i), shapes);
            if (seen.addAll(shapes)) {
                i++;
            } else {
                array.remove(i);
            }
        }
    }

    private static void shapes(String path, JsonNode json, Set<String> shapes) {
        shapes.add(path + " " + json.getNodeType()
                + (json.isEmpty() && json.asText().isEmpty() ? " empty" : ""));
        if (json.isBoolean() || CONSTANT.matcher(json.asText()).matches()) {
            shapes.add(path + " " + json.asText());
        }
        json.properties().forEach(field -> shapes(path + "." + field.getKey(), field.getValue(), shapes));
        if (json.isArray()) {
            json.forEach(item -> shapes(path + "[]", item, shapes));
        }
    }
}
