package org.upschedule.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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
import org.upschedule.job.ScheduleCodec;
import org.upschedule.reader.ReaderLimits;
import org.upschedule.reader.ScheduleReader;
import org.upschedule.reader.UnreadableScheduleException;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.Schedule;

/**
 * A schedule as stored JSON, written and read: the official lectures where they lie beside the project, else drawn ones, and the
 * lectures of a schedule of twelve pages.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ScheduleCodecBenchmark {

    private static final Path OFFICIAL = Path.of("..", "shared", "samples", "lectures.pdf");
    private static final int SESSIONS_ON_TWELVE_PAGES = 12 * 19;

    @Param({"lectures", "twelve-pages"})
    private String file;

    private ReadSchedule read;
    private String json;

    @Setup(Level.Trial)
    public void load() throws IOException, UnreadableScheduleException {
        byte[] pdf = file.equals("lectures") ? lectures() : twelvePages();
        read = new ScheduleReader(ReaderLimits.withMaxPages(100)).read(pdf);
        json = ScheduleCodec.write(read);
    }

    private static byte[] lectures() throws IOException {
        return Files.exists(OFFICIAL) ? Files.readAllBytes(OFFICIAL) : Drawn.lectures("COS 214");
    }

    private static byte[] twelvePages() {
        DrawnSchedule drawn = DrawnSchedule.lectures();
        for (int i = 0; i < SESSIONS_ON_TWELVE_PAGES; i++) {
            Drawn.addLectures(drawn, "COS " + (100 + i));
        }
        return drawn.pdf();
    }

    @Benchmark
    public String write() {
        return ScheduleCodec.write(read);
    }

    @Benchmark
    public Schedule read() {
        return ScheduleCodec.read(json);
    }
}
