package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.SemesterTest;

/** Official files are read and compared with what they say. They are not part of the project; without them the test is skipped. */
class SampleTest {

    private static final Path SAMPLES = Path.of("..", "shared", "samples");

    @ParameterizedTest
    @ValueSource(strings = {"lectures", "tests", "exams"})
    void officialFileIsReadAsItIs(String name) throws Exception {
        Path pdf = SAMPLES.resolve(name + ".pdf");
        assumeTrue(
                Files.exists(pdf),
                "no official files in " + SAMPLES.toAbsolutePath().normalize());
        JsonNode truth =
                new ObjectMapper().readTree(SAMPLES.resolve(name + ".json").toFile());

        Schedule schedule = new ScheduleReader(ReaderLimits.withMaxPages(100))
                .read(Files.readAllBytes(pdf))
                .schedule();

        assertThat(schedule.kind()).hasToString(truth.path("kind").asText());
        assertThat(schedule.entries().stream().map(SampleTest::fields).toList())
                .containsExactlyInAnyOrderElementsOf(fields(truth.path("entries")));
        assertThat(schedule.findings()).isEmpty();
    }

    /** The fields in the order of the records' components; open ones are null, as in the expected values. */
    static List<Object> fields(ScheduleEntry entry) {
        List<Object> fields = new ArrayList<>();
        try {
            for (var component : known(entry.getClass())) {
                Object value = component.getAccessor().invoke(entry);
                fields.add(
                        value instanceof List<?> || value instanceof Boolean || value == null
                                ? value
                                : value.toString());
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return fields;
    }

    static List<List<Object>> fields(JsonNode entries) throws IOException {
        List<List<Object>> all = new ArrayList<>();
        for (JsonNode entry : entries) {
            Class<? extends ScheduleEntry> type =
                    switch (entry.path("type").asText()) {
                        case "lecture" -> Lecture.class;
                        case "test" -> SemesterTest.class;
                        default -> Exam.class;
                    };
            List<Object> fields = new ArrayList<>();
            for (var component : known(type)) {
                JsonNode value = entry.path(component.getName());
                fields.add(component.getType() == boolean.class ? value.asBoolean() : plain(value));
            }
            all.add(fields);
        }
        return all;
    }

    /** Without the words in the place of what is open, which stand beside what the files truly say. */
    private static List<RecordComponent> known(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Printed.class)
                .toList();
    }

    private static Object plain(JsonNode value) {
        if (value.isArray()) {
            List<String> texts = new ArrayList<>();
            value.forEach(element -> texts.add(element.asText()));
            return texts;
        }
        return value.isNull() ? null : value.asText();
    }
}
