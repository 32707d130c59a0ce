package org.upschedule.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says in words for a person what Jackson found wrong, and at which key. */
final class JsonFault {

    /** Jackson has no exception of its own for it. */
    private static final String MISSING = "Missing required creator property";

    private JsonFault() {}

    /** @param json the whole text */
    static InvalidJsonException of(JsonProcessingException fault, Supplier<JsonNode> json) {
        Optional<JsonProcessingException> syntax = syntax(fault);
        if (syntax.isPresent()) {
            return new InvalidJsonException("", notJson(syntax.get()), fault);
        }
        List<JsonMappingException.Reference> path = ((JsonMappingException) fault).getPath();
        String key = key(path);
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return new InvalidJsonException(key, unknownKey(UnknownKeys.known(unknown.getReferringClass())), fault);
        }
        if (fault instanceof InvalidNullException) {
            return new InvalidJsonException(key, "is null", fault);
        }
        if (fault instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return UnknownKeys.find(refused.getType().getRawClass(), path, json.get())
                    .orElseGet(() ->
                            new InvalidJsonException(key, refused.getCause().getMessage(), fault));
        }
        if (fault.getOriginalMessage().startsWith(MISSING) && !path.isEmpty()) {
            int last = path.size() - 1;
            return UnknownKeys.find(path.get(last).getFrom(), path.subList(0, last), json.get())
                    .orElseGet(() -> new InvalidJsonException(key, "is missing", fault));
        }
        if (fault instanceof InvalidFormatException format && format.getValue() instanceof String text) {
            return isKey(format)
                    ? new InvalidJsonException(join(key, Echo.of(text)), wrongKey(format), fault)
                    : new InvalidJsonException(key, wrongText(text, format), fault);
        }
        return new InvalidJsonException(key, wrongKind(fault), fault);
    }

    private static Optional<JsonProcessingException> syntax(JsonProcessingException fault) {
        for (Throwable cause = fault; cause instanceof JsonProcessingException json; cause = cause.getCause()) {
            if (json instanceof JsonParseException
                    || json instanceof JsonEOFException
                    || json instanceof StreamConstraintsException
                    || json.getOriginalMessage().startsWith("Trailing token")) {
                return Optional.of(json);
            }
        }
        return Optional.empty();
    }

    private static String notJson(JsonProcessingException fault) {
        String place = fault.getLocation() == null
                ? ""
                : " in line " + fault.getLocation().getLineNr();
        String problem =
                fault instanceof MismatchedInputException ? "it goes on after its end" : fault.getOriginalMessage();
        return "not valid JSON" + place + ": " + problem;
    }

    /** Such as {@code reminders.EXAM[0]}. */
    static String key(List<JsonMappingException.Reference> path) {
        StringBuilder key = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                key.append('[').append(step.getIndex()).append(']');
            } else {
                key.append(key.isEmpty() ? "" : ".").append(Echo.of(step.getFieldName()));
            }
        }
        return key.toString();
    }

    static String join(String parent, String child) {
        return parent.isEmpty() ? child : parent + "." + child;
    }

    private static boolean isKey(InvalidFormatException format) {
        return format.getOriginalMessage().contains("Map key");
    }

    private static String wrongKey(InvalidFormatException format) {
        Class<?> type = format.getTargetType();
        return type.isEnum()
                ? unknownKey(Arrays.asList(type.getEnumConstants()))
                : wrongText(String.valueOf(format.getValue()), format);
    }

    static String unknownKey(Collection<?> known) {
        return "unknown key, known are " + known.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String wrongText(String text, InvalidFormatException format) {
        Class<?> type = format.getTargetType();
        String quoted = '"' + Echo.of(text) + '"';
        if (type == LocalDate.class) {
            return quoted + " is no date such as 2026-02-09";
        }
        if (type == DayOfWeek.class) {
            return quoted + " is no weekday such as MONDAY";
        }
        if (type.isEnum()) {
            return quoted + " is unknown, known are "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == UUID.class) {
            return quoted + " is no id";
        }
        if (type == String.class) {
            return "has a character that no text has";
        }
        return quoted + " is no " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String wrongKind(JsonProcessingException fault) {
        Class<?> type = fault instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type == null || type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "must be a whole number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "must be a list in [ ]";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type)
                ? "must be an object in { }"
                : "must be text in quotes";
    }
}
