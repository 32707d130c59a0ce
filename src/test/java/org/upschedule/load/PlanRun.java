package org.upschedule.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a run of a plan has left.
 *
 * @param folder with the samples, JMeter's log and its report as HTML ({@code report/index.html})
 */
record PlanRun(String plan, Path folder) {

    private static final CSVFormat WITH_NAMES =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    Path samplesFile() {
        return folder.resolve("samples.csv");
    }

    Path targetsFile() {
        return folder.resolve("targets.txt");
    }

    /** A line for each target: {@code met} or {@code MISSED}, what it is, and what was seen. */
    List<String> targets() {
        try {
            return Files.readAllLines(targetsFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the users asked, without what was prepared for them and without the targets. */
    List<Sample> samples() {
        try (CSVParser lines = CSVParser.parse(samplesFile(), StandardCharsets.UTF_8, WITH_NAMES)) {
            return lines.stream()
                    .map(Sample::of)
                    .filter(sample -> !sample.group().startsWith("Prepare")
                            && !sample.group().startsWith("Targets"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One request, or the sum of several.
     *
     * @param begin milliseconds since 1970
     * @param took milliseconds
     * @param users how many there were at its end
     */
    record Sample(long begin, int took, String label, String code, String group, boolean good, int users) {

        static Sample of(CSVRecord line) {
            return new Sample(
                    Long.parseLong(line.get("timeStamp")),
                    Integer.parseInt(line.get("elapsed")),
                    line.get("label"),
                    line.get("responseCode"),
                    line.get("threadName"),
                    Boolean.parseBoolean(line.get("success")),
                    Integer.parseInt(line.get("allThreads")));
        }

        /** Refused by design, because there are too many. */
        boolean isRefused() {
            return code.equals("429") || code.equals("503");
        }

        /** A sum of requests and of the waiting between them. */
        boolean isSum() {
            return label.startsWith("from ");
        }
    }
}
