package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Schedule;

/**
 * 20,000 files broken at random, the same ones in each run: each is read or refused with a reason, in this thread, and
 * the reader reads a good file afterwards. Damage becomes a finding; only where no checksum covers it (a font's name, a heading's
 * object) may it sometimes go unnoticed.
 */
class MutatedFileTest {

    private static final int OF_EACH_KIND = 800;
    private static final String READ_OTHERWISE = "read otherwise";

    private final ScheduleReader reader = new ScheduleReader(ReaderLimits.withMaxPages(20));

    static Stream<Arguments> mutated() {
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "lectures", lectures().linesOnPage(3).pdf(),
                "tests", Drawn.tests("STK 220"),
                "encrypted exams", Drawn.exams("COS 284"),
                "lectures inside a form", lectures().insideForm().pdf(),
                "rotated lectures", lectures().rotated(90).withOrigin(-50, 10).pdf()));
        Map<String, BiFunction<byte[], Random, byte[]>> kinds = new TreeMap<>(Map.of(
                "cut", (pdf, random) -> Arrays.copyOf(pdf, random.nextInt(pdf.length)),
                "bits flipped", MutatedFileTest::flipped,
                "digits changed", MutatedFileTest::lying,
                "blocks moved", MutatedFileTest::moved,
                "bytes dropped", MutatedFileTest::shortened));
        return files.entrySet().stream().flatMap(file -> kinds.entrySet().stream()
                .map(kind -> Arguments.of(file.getKey(), kind.getKey(), file.getValue(), kind.getValue())));
    }

    private static DrawnSchedule lectures() {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        Drawn.addLectures(drawn, "COS 214");
        Drawn.addPractical(drawn, "COS 226");
        return drawn;
    }

    private static byte[] flipped(byte[] pdf, Random random) {
        byte[] broken = pdf.clone();
        for (int i = random.nextInt(8); i >= 0; i--) {
            broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return broken;
    }

    /** Changes digits, which are what a PDF says about itself: lengths, offsets, counts and object numbers. */
    private static byte[] lying(byte[] pdf, Random random) {
        byte[] broken = pdf.clone();
        for (int changes = random.nextInt(4); changes >= 0; ) {
            int at = random.nextInt(broken.length);
            if (Character.isDigit(broken[at])) {
                broken[at] = (byte) ('0' + random.nextInt(10));
                changes--;
            }
        }
        return broken;
    }

    private static byte[] moved(byte[] pdf, Random random) {
        byte[] broken = pdf.clone();
        int length = 1 + random.nextInt(200);
        System.arraycopy(pdf, random.nextInt(pdf.length - length), broken, random.nextInt(pdf.length - length), length);
        return broken;
    }

    private static byte[] shortened(byte[] pdf, Random random) {
        int from = random.nextInt(pdf.length - 1);
        int to = Math.min(pdf.length, from + 1 + random.nextInt(50));
        byte[] broken = Arrays.copyOf(pdf, pdf.length - (to - from));
        System.arraycopy(pdf, to, broken, from, pdf.length - to);
        return broken;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource
    void mutated(
            String file, String kind, byte[] pdf, BiFunction<byte[], Random, byte[]> mutation, TestReporter reporter)
            throws UnreadableScheduleException {
        Schedule whole = reader.read(pdf).schedule();
        Random random = new Random(file.hashCode() * 31L + kind.hashCode());
        Map<String, Integer> outcomes = new TreeMap<>();
        int threads = Thread.activeCount();
        for (int i = 0; i < OF_EACH_KIND; i++) {
            outcomes.merge(outcome(mutation.apply(pdf, random), whole), 1, Integer::sum);
        }

        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(OF_EACH_KIND);
        assertThat(outcomes.getOrDefault(READ_OTHERWISE, 0))
                .as("wrong and nothing said")
                .isLessThanOrEqualTo(OF_EACH_KIND / 100);
        // Fewer where threads of other tests have ended meanwhile
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads);
        assertThat(reader.read(pdf).schedule()).isEqualTo(whole);
        reporter.publishEntry(file + ", " + kind, outcomes.toString());
    }

    /** Any other exception fails the test. */
    private String outcome(byte[] pdf, Schedule whole) {
        try {
            Schedule schedule = reader.read(pdf).schedule();
            if (schedule.equals(whole)) {
                return "read as it was";
            }
            return schedule.findings().isEmpty() ? READ_OTHERWISE : "read with findings";
        } catch (UnreadableScheduleException e) {
            return e.reason().name();
        }
    }
}
