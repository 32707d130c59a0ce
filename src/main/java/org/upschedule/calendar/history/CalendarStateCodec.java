package org.upschedule.calendar.history;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;

/** The JSON form in which a calendar is kept; callers get another one. */
public final class CalendarStateCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            // the form of a later version, while nodes are being replaced
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(times())
            .build();

    private CalendarStateCodec() {}

    public static String write(CalendarState state) {
        try {
            return JSON.writeValueAsString(StoredState.of(state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of text, numbers and times have a JSON form", e);
        }
    }

    /**
     * The same state as {@link #write} was given, here or in the version before or after this one.
     *
     * @throws IllegalArgumentException where it is not such a state
     */
    public static CalendarState read(String json) {
        try {
            return JSON.readValue(json, StoredState.class).state();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a calendar's state: " + e.getOriginalMessage(), e);
        }
    }

    private static SimpleModule times() {
        SimpleModule module = new SimpleModule("times");
        add(module, Duration.class, Duration::parse);
        add(module, Instant.class, Instant::parse);
        add(module, LocalDate.class, LocalDate::parse);
        add(module, LocalTime.class, LocalTime::parse);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                return parse.apply(parser.getText());
            }
        });
    }
}
