package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.reader.UnreadableScheduleException.Reason;
import org.upschedule.schedule.Schedule;

/** Files as students really send them are compared with what they say. They are not part of the project; without them the test is skipped. */
class CasesTest {

    private static final Path CASES = Path.of("..", "shared", "cases");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-base",
                "00-long",
                "00-tests",
                "01-pages-reversed",
                "03-portrait-with-margin",
                "04-heading-13pt",
                "05a-view-turned-90",
                "05b-view-turned-180",
                "07-fake-bold",
                "08a-white-254",
                "09a-underlined-row",
                "10-pen-line-down-the-page",
                "11-jpeg-logo",
                "14-ascii85-flate",
                "15-two-pages-on-one-sheet",
            })
    void fileIsReadAsItIs(String name) throws Exception {
        assertSays(name, name);
    }

    @Test
    void darkModeSaysTheSameAsPaper() throws Exception {
        assertSays("16-dark-mode", "00-base");
    }

    @Test
    void scanIsRefusedAsOne() throws IOException {
        byte[] pdf = bytes("12-phone-scan");

        assertThatThrownBy(() -> new ScheduleReader(ReaderLimits.withMaxPages(100)).read(pdf))
                .isInstanceOfSatisfying(UnreadableScheduleException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.NO_TEXT));
    }

    private static byte[] bytes(String name) throws IOException {
        Path pdf = CASES.resolve(name + ".pdf");
        assumeTrue(
                Files.exists(pdf), "no such files in " + CASES.toAbsolutePath().normalize());
        return Files.readAllBytes(pdf);
    }

    private static void assertSays(String name, String truthOf) throws Exception {
        byte[] pdf = bytes(name);
        JsonNode truth =
                new ObjectMapper().readTree(CASES.resolve(truthOf + ".json").toFile());

        Schedule schedule = Reading.of(pdf);

        assertThat(schedule.kind()).hasToString(truth.path("kind").asText());
        assertThat(schedule.entries().stream().map(SampleTest::fields).toList())
                .containsExactlyInAnyOrderElementsOf(SampleTest.fields(truth.path("entries")));
        assertThat(schedule.findings()).isEmpty();
    }
}
