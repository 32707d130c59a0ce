package org.upschedule.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes {@code docs/capacity.md} of the summaries that {@link LoadSuite} has left in {@code target/load}. */
public final class CapacityReport {

    private static final double MB = 1e6;

    private static final String PROFILE = LoadSuite.PROFILE + ".json";
    private static final String STATEMENTS = LoadSuite.STATEMENTS + ".json";
    private static final String ONE_AT_A_TIME = LoadSuite.ONE_AT_A_TIME + ".json";
    private static final String TWO_NODES = LoadSuite.TWO_NODES + ".json";

    private final Map<String, PlanSummary> plans = new TreeMap<>();

    private CapacityReport(List<PlanSummary> summaries) {
        summaries.forEach(summary -> plans.put(summary.plan(), summary));
    }

    /** @param arguments the file to write */
    public static void main(String[] arguments) throws IOException {
        try (var files = Files.list(LoadSuite.SUMMARIES)) {
            List<PlanSummary> summaries = files.filter(file -> file.toString().endsWith(".json")
                            && !List.of(PROFILE, STATEMENTS, ONE_AT_A_TIME, TWO_NODES)
                                    .contains(file.getFileName().toString()))
                    .sorted()
                    .map(file -> read(file, PlanSummary.class))
                    .toList();
            Files.writeString(Path.of(arguments[0]), new CapacityReport(summaries).text());
        }
    }

    private static <T> Optional<T> kept(String name, Class<T> form) {
        return Optional.of(LoadSuite.SUMMARIES.resolve(name))
                .filter(Files::exists)
                .map(file -> read(file, form));
    }

    private static <T> T read(Path file, Class<T> form) {
        try {
            return LoadSuite.JSON.readValue(file.toFile(), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("""
                # Capacity

                Made by `CapacityReport` of runs of JMeter's plans ([jmeter](../jmeter/README.md)): not written by hand. Load generator, Payara
                Micro with its broker, PostgreSQL and Redis shared the two processors of one machine; heap 512 MB, limits on, disks
                synchronised, each student with other files and a cookie and an address of her own. Times are milliseconds, as JMeter saw them.
                Virtual machines of one kind differ by a factor of three, and the sections need not be of one machine: compare figures within one alone.

                """);
        text.append(new InShort(List.copyOf(plans.values())).text());
        plans.values().forEach(plan -> text.append(section(plan)));
        kept(ONE_AT_A_TIME, OneAtATime.class).ifPresent(measured -> text.append(measured.text()));
        kept(PROFILE, Profile.class)
                .ifPresent(shares -> text.append("""
                ## Where the processor's time goes

                A minute of `upload` with a flight recording of the warm JVM; parts of all samples of running Java code.

                """).append(shares.table()).append('\n'));
        kept(STATEMENTS, Statements.class)
                .ifPresent(statements ->
                        text.append("""
                What PostgreSQL did for it in the same minute, by `pg_stat_statements`:

                """).append(statements.table()).append('\n'));
        kept(TWO_NODES, TwoNodes.class).ifPresent(measured -> text.append(measured.text()));
        Optional.ofNullable(plans.get(LoadSuite.UPLOAD))
                .ifPresent(upload -> text.append(FirstDay.of(upload).text()));
        return text.toString();
    }

    private static String section(PlanSummary plan) {
        String targets = plan.targets().stream().map(target -> "- " + target).collect(Collectors.joining("\n"));
        return "## " + plan.plan() + "\n\n" + about(plan) + targets + "\n\n" + plan.table() + "\n" + server(plan)
                + (plan.plan().startsWith("stress") ? crowds(plan) : "")
                + (plan.plan().equals("soak") ? plan.course().text() : "");
    }

    private static String about(PlanSummary plan) {
        return plan.plan().equals(LoadSuite.STRESS_BY_EVENTS) ? """
                  The crowd of `stress`, but its students follow their uploads by server-sent events, as the page does, instead of asking each 500 ms.

                  """ : "";
    }

    private static String server(PlanSummary plan) {
        int requests = plan.requests();
        return text(
                """
                The server meanwhile: %.0f requests a second over %.0f s;%s
                %.1f transactions of PostgreSQL a request; the JVM held %.0f MB at first and %.0f MB at last (most: %.0f MB), with up to %.0f
                threads; collecting garbage took %.1f s; up to %.0f connections in use; up to %.0f jobs in the queue, the oldest for %.1f s.

                """,
                requests / plan.seconds(),
                plan.seconds(),
                processorTime(plan),
                plan.server("commits") / requests,
                plan.server("residentAtFirst") / MB,
                plan.server("residentAtLast") / MB,
                plan.server("resident") / MB,
                plan.server("thread_count"),
                plan.server("gc_time_seconds_total"),
                plan.server("upschedule_pool_used"),
                plan.server("upschedule_queue_depth_jobs"),
                plan.server("upschedule_queue_age_seconds"));
    }

    /** Nothing where it was not read. */
    private static String processorTime(PlanSummary plan) {
        int requests = plan.requests();
        return plan.processor() == 0
                ? ""
                : text(
                        " processor time of a request %.1f ms (JVM %.1f, PostgreSQL %.1f, Redis %.1f);",
                        plan.processor() / requests,
                        plan.server("processor.jvm") / requests,
                        plan.server("processor.postgres") / requests,
                        plan.server("processor.redis") / requests);
    }

    private static String crowds(PlanSummary plan) {
        return "Where it bends:\n\n| users up to | requests a second | p95 | refused |\n|---|---|---|---|\n"
                + plan.crowds().stream()
                        .map(crowd -> text(
                                "| %d | %.0f | %d | %d |",
                                crowd.users(), crowd.perSecond(), crowd.p95(), crowd.refused()))
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }

    static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
