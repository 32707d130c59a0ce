package org.upschedule.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * The one way between records and JSON (docs/adr/0012-json-by-mapping-records-with-jackson.md). A component without a value is
 * written as {@code null}; times are written as ISO 8601 text.
 */
public final class Json {

    /** The deepest form of the product has eight levels. */
    private static final int MAX_DEPTH = 50;

    /** Takes nothing that only looks right: no unknown or repeated key, no number as text, nothing behind the end. */
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .addModule(new TextModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, textual -> {
                textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                textual.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                textual.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .withCoercionConfigDefaults(
                    coercion -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();

    /** For what the product itself has stored: keys of a later version are passed over while nodes are being replaced. */
    private static final JsonMapper STORED = STRICT.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /**
     * Reads what somebody else has written. A component that may not be left out has {@code @JsonProperty(required = true)} or a
     * constraint of Bean Validation.
     *
     * @throws InvalidJsonException where it is no JSON or not of that form; the message names the key
     */
    public static <T> T read(byte[] json, Class<T> type) {
        return type.cast(read(json, (Type) type));
    }

    /** As {@link #read(byte[], Class)}, for a type that may have arguments, such as a list of records. */
    public static Object read(byte[] json, Type type) {
        try {
            return required(STRICT.readerFor(STRICT.constructType(type)).readValue(json));
        } catch (IOException e) {
            throw invalid(e, json);
        }
    }

    /**
     * Reads what this product, or another version of it, has stored.
     *
     * @throws InvalidJsonException where it is not of that form
     */
    public static <T> T readStored(String json, Class<T> type) {
        try {
            return required(STORED.readerFor(type).readValue(json));
        } catch (IOException e) {
            throw invalid(e, json.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Reads what another service answers: keys that the record does not have are passed over.
     *
     * @throws InvalidJsonException where it is no JSON or not of that form
     */
    public static <T> T readAnswer(byte[] json, Class<T> type) {
        return readStored(new String(json, StandardCharsets.UTF_8), type);
    }

    public static String write(Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    /** In UTF-8. */
    public static byte[] bytes(Object value) {
        try {
            return STRICT.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Records have a JSON form", e);
        }
    }

    /** In UTF-8, with a line for each value: for files that people edit. */
    public static byte[] indentedBytes(Object value) {
        try {
            return STRICT.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Records have a JSON form", e);
        }
    }

    private static <T> T required(T read) {
        if (read == null) {
            throw new InvalidJsonException("", "must be an object in { }");
        }
        return read;
    }

    private static RuntimeException invalid(IOException e, byte[] json) {
        return e instanceof JsonProcessingException fault
                ? JsonFault.of(fault, () -> tree(json))
                : new UncheckedIOException("Bytes in memory can be read", e);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return STRICT.readTree(json);
        } catch (JsonProcessingException e) {
            // Behind what was read so far there is worse
            throw JsonFault.of(e, MissingNode::getInstance);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }
}
