package org.upschedule.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds keys that a record does not have. Jackson looks for them only after it has made the record. Where the record cannot be made
 * because a key is missing, the reason is often that this key is misspelt, so the unknown key is the more useful answer.
 */
final class UnknownKeys {

    private UnknownKeys() {}

    /**
     * @param type of the record, as Jackson names it in a path: a class, or an instance of it
     * @param path to the record
     * @param json the whole text
     */
    static Optional<InvalidJsonException> find(Object type, List<JsonMappingException.Reference> path, JsonNode json) {
        Class<?> record = type instanceof Class<?> named ? named : type.getClass();
        JsonNode node = at(json, path);
        if (!record.isRecord() || !node.isObject()) {
            return Optional.empty();
        }
        List<String> known = known(record);
        return node.properties().stream()
                .map(property -> property.getKey())
                .filter(name -> !known.contains(name))
                .findFirst()
                .map(name -> new InvalidJsonException(
                        JsonFault.join(JsonFault.key(path), Echo.of(name)), JsonFault.unknownKey(known)));
    }

    /** The keys of a record in its order; Jackson has them in none. */
    static List<String> known(Class<?> record) {
        return record.isRecord()
                ? Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    private static JsonNode at(JsonNode json, List<JsonMappingException.Reference> path) {
        JsonNode node = json;
        for (JsonMappingException.Reference step : path) {
            node = step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
        }
        return node;
    }
}
