package org.upschedule.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Function;

/**
 * Scalars of the product. Times are written by their {@code toString}, which gives {@code 08:30} where the common module for
 * {@code java.time} gives {@code 08:30:00}: the interface and stored data have the short form.
 */
final class TextModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    TextModule() {
        super("text");
        addText(Duration.class, Duration::parse);
        addText(Instant.class, Instant::parse);
        addText(LocalDate.class, LocalDate::parse);
        addText(LocalDateTime.class, LocalDateTime::parse);
        addText(LocalTime.class, LocalTime::parse);
        // PostgreSQL's jsonb and text take no U+0000
        addScalar(String.class, text -> {
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("has a character that no text has");
            }
            return text;
        });
    }

    private <T> void addText(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new ToStringSerializer(type));
        addScalar(type, parse);
    }

    private <T> void addScalar(Class<T> type, Function<String, T> parse) {
        addDeserializer(type, new FromText<>(type, parse));
        addKeyDeserializer(type, new FromKey<>(type, parse));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        private FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return cast(context.handleUnexpectedToken(handledType(), parser));
            }
            String text = parser.getText();
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                return cast(context.handleWeirdStringValue(handledType(), text, "%s", e.getMessage()));
            }
        }

        @SuppressWarnings("unchecked") // Jackson's handlers give what they were asked for, or throw
        private T cast(Object handled) {
            return (T) handled;
        }
    }

    private static final class FromKey<T> extends KeyDeserializer {

        private final Class<T> type;
        private final Function<String, T> parse;

        private FromKey(Class<T> type, Function<String, T> parse) {
            this.type = type;
            this.parse = parse;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return parse.apply(key);
            } catch (DateTimeException | IllegalArgumentException e) {
                return context.handleWeirdKey(type, key, "%s", e.getMessage());
            }
        }
    }
}
