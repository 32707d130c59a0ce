package org.upschedule.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.upschedule.planning.Choice;
import org.upschedule.planning.FullWeeks;
import org.upschedule.planning.Plan;
import org.upschedule.planning.PlanRequest;
import org.upschedule.planning.Planner;
import org.upschedule.planning.Preference;
import org.upschedule.planning.Preferences;
import org.upschedule.planning.SearchLimits;
import org.upschedule.schedule.Schedule;

/**
 * Five proposals for a semester, from the schedule to the plan, averaged over twenty drawn schedules. {@code week} is modules,
 * groups of each kind and lectures a week; one lecture group takes that many of the week's 55 periods, its practical two and its
 * tutorial one. Searches end after two seconds; the share of those that did is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class PlannerBenchmark {

    private static final int SCHEDULES = 20;

    @Param({"6x4x3", "10x8x1", "10x8x2"})
    private String week;

    @Param({"NONE", "DEFAULT", "EARLY", "LATE", "FREE_DAYS", "COMPACT_DAYS", "FEW_GAPS", "LUNCH"})
    private String preference;

    private final Planner planner = new Planner(new SearchLimits(10_000_000, Duration.ofSeconds(2)), System::nanoTime);
    private PlanRequest[] requests;
    private int next;

    @Setup(Level.Trial)
    public void draw() {
        String[] size = week.split("x");
        requests = new PlanRequest[SCHEDULES];
        for (int i = 0; i < SCHEDULES; i++) {
            Schedule schedule =
                    FullWeeks.of(i, Integer.parseInt(size[0]), Integer.parseInt(size[1]), Integer.parseInt(size[2]));
            requests[i] = new PlanRequest(
                    Choice.of(List.of(schedule)),
                    List.of(schedule),
                    preferences(),
                    Optional.empty(),
                    Duration.ofHours(3),
                    5);
        }
        long stopped = List.of(requests).stream()
                .filter(request -> !planner.plan(request).complete())
                .count();
        System.out.printf("%s %s: %d of %d searches stopped%n", week, preference, stopped, SCHEDULES);
    }

    private Preferences preferences() {
        return switch (preference) {
            case "NONE" -> new Preferences(Map.of(), Set.of(), Set.of());
            case "DEFAULT" -> Preferences.DEFAULT;
            default -> new Preferences(Map.of(Preference.valueOf(preference), 1), Set.of(), Set.of());
        };
    }

    @Benchmark
    public Plan plan() {
        return planner.plan(requests[next++ % SCHEDULES]);
    }
}
