package org.upschedule.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.FormGeometry;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Place;
import org.upschedule.schedule.Printed;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleKind;
import org.upschedule.schedule.SemesterTest;

/** Schedules that are stored are read by this version, by the one before while nodes are being replaced, and by callers. */
class ScheduleCodecTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Schedule SCHEDULE = new Schedule(
            ScheduleKind.LECTURES,
            List.of(
                    new Lecture(
                            new ModuleCode("COS 214"),
                            "S2",
                            "G01",
                            "E",
                            "L1",
                            DayOfWeek.MONDAY,
                            LocalTime.of(8, 30),
                            LocalTime.of(9, 20),
                            List.of("Centenary 6", "Näe \"€\""),
                            "HATFIELD",
                            List.of("BSc CS"),
                            false),
                    new Lecture(
                            new ModuleCode("WTW 124"),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            null,
                            List.of(),
                            true),
                    new SemesterTest(
                            new ModuleCode("COS 284"),
                            "Test1",
                            LocalDate.of(2025, 8, 23),
                            LocalTime.of(10, 0),
                            LocalTime.of(11, 30),
                            List.of("IT 4-4"),
                            "HATFIELD",
                            false),
                    new SemesterTest(new ModuleCode("COS 284"), null, null, null, null, List.of(), null, true),
                    new Exam(
                            "FINAL",
                            new ModuleCode("COS 110"),
                            "1",
                            "Exam Written",
                            LocalDate.of(2025, 11, 12),
                            LocalTime.of(7, 30),
                            "HATF",
                            "HATFIELD",
                            "Aula",
                            "Bring a calculator",
                            false),
                    new Exam(null, new ModuleCode("COS 110"), null, null, null, null, null, null, null, null, true)),
            List.of(
                    Finding.of(FindingCode.NO_ENTRIES, "This schedule lists nothing."),
                    new Finding(FindingCode.LEFT_OVER_TEXT, "Text stands in a column that is not read yet.", 1, 2)));

    private static final List<List<Place>> PLACES = List.of(
            List.of(new Place(1, 0.04284f, 0.14446f, 0.84181f, 0.07849f), new Place(2, 0, 0.25f, 1, 0.5f)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private ObjectNode stored;

    @BeforeEach
    void readStored() throws IOException {
        try (InputStream file = ScheduleCodecTest.class.getResourceAsStream("schedule.json")) {
            stored = (ObjectNode) JSON.readTree(file);
        }
    }

    @Test
    void whatIsStoredIsRead() {
        assertThat(ScheduleCodec.read(stored.toString())).isEqualTo(SCHEDULE);
    }

    @Test
    void whatIsWrittenIsTheStoredFormInTheOrderOfItsKeys() throws JsonProcessingException {
        String written = ScheduleCodec.write(
                new ReadSchedule(SCHEDULE, PLACES, new FormGeometry("36 93 135.5", true, List.of("Module", "Day"))));

        JsonNode tree = JSON.readTree(written);
        assertThat(tree).isEqualTo(stored);
        assertThat(written).isEqualTo(stored.toString());
    }

    /** PostgreSQL stores a jsonb with the shorter keys first, so the type is not the first key of an entry. */
    @Test
    void orderOfTheKeysHasNoPartInReading() {
        stored.withArray("entries").forEach(entry -> {
            ObjectNode fields = (ObjectNode) entry;
            fields.set("type", fields.remove("type"));
        });

        assertThat(ScheduleCodec.read(stored.toString())).isEqualTo(SCHEDULE);
    }

    @Test
    void whatALaterReleaseAddsIsPassedOver() {
        stored.put("later", true);
        stored.withArray("entries").forEach(entry -> ((ObjectNode) entry).put("later", 1));

        assertThat(ScheduleCodec.read(stored.toString())).isEqualTo(SCHEDULE);
    }

    @Test
    void findingOfALaterReleaseKeepsItsCode() {
        stored.withArray("findings").forEach(finding -> ((ObjectNode) finding).put("code", "found-later"));

        assertThat(ScheduleCodec.read(stored.toString()).findings())
                .extracting(Finding::code)
                .containsExactly("found-later", "found-later");
    }

    @Test
    void printedWordsAreStoredWhereThereAreAny() throws JsonProcessingException {
        Schedule open = new Schedule(
                ScheduleKind.TESTS,
                List.of(new SemesterTest(
                        new ModuleCode("COS 284"),
                        "Test1",
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        true,
                        new Printed(null, null, null, "Consult Department"))),
                List.of());

        String written = ScheduleCodec.write(new ReadSchedule(
                open, List.of(List.of()), new FormGeometry("36 93 135.5", true, List.of("Module", "Day"))));

        assertThat(JSON.readTree(written).path("entries").path(0).path("printed"))
                .isEqualTo(JSON.createObjectNode().put("venue", "Consult Department"));
        assertThat(ScheduleCodec.read(written)).isEqualTo(open);
    }

    @Test
    void formThatOnlyALaterReleaseKnowsIsRefused() {
        stored.put("version", 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScheduleCodec.read(stored.toString()))
                .withMessageContaining("version");
    }
}
