package org.upschedule.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.reader.ReaderLimits;
import org.upschedule.reader.ScheduleReader;
import org.upschedule.reader.UnreadableScheduleException;
import org.upschedule.schedule.ReadSchedule;

/**
 * The whole reading, from the bytes to the entries, beside two references on the same bytes: PDFBox's text stripper, and its bare
 * engine that only counts glyphs. The official files are taken where they lie beside the project, else drawn ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ReaderBenchmark {

    private static final Path OFFICIAL = Path.of("..", "shared", "samples");
    private static final int SESSIONS_ON_TWELVE_PAGES = 12 * 19;

    @Param({"lectures", "tests", "exams", "twelve-pages", "six-pages"})
    private String file;

    private final ScheduleReader reader = new ScheduleReader(ReaderLimits.withMaxPages(100));
    private byte[] pdf;

    @Setup(Level.Trial)
    public void load() {
        pdf = switch (file) {
            case "lectures" -> official(Drawn.lectures("COS 214"));
            case "tests" -> official(Drawn.tests("COS 214"));
            case "exams" -> official(Drawn.exams("COS 214"));
            case "six-pages" -> lectures(SESSIONS_ON_TWELVE_PAGES / 2);
            default -> lectures(SESSIONS_ON_TWELVE_PAGES);
        };
    }

    private byte[] official(byte[] drawn) {
        Path path = OFFICIAL.resolve(file + ".pdf");
        try {
            return Files.exists(path) ? Files.readAllBytes(path) : drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] lectures(int rows) {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        for (int i = 0; i < rows; i++) {
            Drawn.addLectures(drawn, "COS " + (100 + i));
        }
        return drawn.pdf();
    }

    @Benchmark
    public ReadSchedule reader() throws UnreadableScheduleException {
        return reader.read(pdf);
    }

    @Benchmark
    public int bareEngine() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BareEngine engine = new BareEngine();
            for (PDPage page : document.getPages()) {
                engine.processPage(page);
            }
            return engine.glyphs();
        }
    }

    @Benchmark
    public String textStripper() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }
}
