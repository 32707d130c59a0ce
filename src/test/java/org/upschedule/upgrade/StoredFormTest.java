package org.upschedule.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.AcademicYearCodec;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.CalendarStateCodec;

/** What databases hold is read whole, and written as before: a component with another name would lose it. */
class StoredFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void calendarState() throws IOException {
        byte[] stored = stored("calendar-state.json");

        CalendarState read = CalendarStateCodec.read(new String(stored, StandardCharsets.UTF_8));

        assertThat(json(CalendarStateCodec.write(read).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(json(stored));
    }

    @Test
    void academicYear() throws IOException {
        byte[] stored = stored("academic-year.json");

        assertThat(json(AcademicYearCodec.write(AcademicYearCodec.read("academic_year", stored))))
                .isEqualTo(json(stored));
    }

    private static JsonNode json(byte[] text) throws IOException {
        return JSON.readTree(text);
    }

    private static byte[] stored(String name) throws IOException {
        try (InputStream file = StoredFormTest.class.getResourceAsStream("/org/upschedule/upgrade/" + name)) {
            return file.readAllBytes();
        }
    }
}
