package org.upschedule.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run in figures.
 *
 * @param seconds from the first request to the end of the last
 * @param server as {@link ServerFigures#end()} gives them
 * @param course how it went on
 */
record PlanSummary(
        String plan,
        double seconds,
        List<String> targets,
        List<Step> steps,
        List<Crowd> crowds,
        Map<String, Double> server,
        Course course) {

    private static final int CROWDS = 10;

    /** One kind of request; times in milliseconds, of those that were not refused. */
    record Step(String label, int count, int failed, int refused, int median, int p95, int p99, int most) {

        /** As {@link PlanRun.Sample#isSum()} says it of one sample. */
        private boolean isSum() {
            return label.startsWith("from ");
        }
    }

    /** How it was while so many users were there. */
    record Crowd(int users, double perSecond, int p95, int refused) {}

    static PlanSummary of(PlanRun run, Map<String, Double> server, Course course) {
        List<PlanRun.Sample> samples = run.samples();
        List<PlanRun.Sample> requests =
                samples.stream().filter(sample -> !sample.isSum()).toList();
        List<Step> steps = samples.stream()
                .collect(Collectors.groupingBy(PlanRun.Sample::label, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> step(entry.getKey(), entry.getValue()))
                .toList();
        return new PlanSummary(
                run.plan(), seconds(requests), run.targets(), steps, crowds(requests), new TreeMap<>(server), course);
    }

    /** The same figures of a plan that was run in another way. */
    PlanSummary named(String name) {
        return new PlanSummary(name, seconds, targets, steps, crowds, server, course);
    }

    private static Step step(String label, List<PlanRun.Sample> samples) {
        int[] took = took(samples);
        return new Step(
                label,
                samples.size(),
                (int) samples.stream().filter(sample -> !sample.good()).count(),
                (int) samples.stream().filter(PlanRun.Sample::isRefused).count(),
                quantile(took, 0.5),
                quantile(took, 0.95),
                quantile(took, 0.99),
                quantile(took, 1));
    }

    /** Parts of equal width between no user and the most there were. */
    private static List<Crowd> crowds(List<PlanRun.Sample> requests) {
        int most = requests.stream().mapToInt(PlanRun.Sample::users).max().orElse(0);
        List<Crowd> crowds = new ArrayList<>();
        for (int part = 1; part <= CROWDS; part++) {
            int above = most * (part - 1) / CROWDS;
            int upTo = most * part / CROWDS;
            List<PlanRun.Sample> inside = requests.stream()
                    .filter(sample -> sample.users() > above && sample.users() <= upTo)
                    .toList();
            if (!inside.isEmpty()) {
                int refused =
                        (int) inside.stream().filter(PlanRun.Sample::isRefused).count();
                crowds.add(new Crowd(upTo, inside.size() / seconds(inside), quantile(took(inside), 0.95), refused));
            }
        }
        return crowds;
    }

    private static double seconds(List<PlanRun.Sample> samples) {
        long begin = samples.stream().mapToLong(PlanRun.Sample::begin).min().orElse(0);
        long end = samples.stream()
                .mapToLong(sample -> sample.begin() + sample.took())
                .max()
                .orElse(0);
        return Math.max(1, end - begin) / 1000.0;
    }

    private static int[] took(List<PlanRun.Sample> samples) {
        return samples.stream()
                .filter(sample -> !sample.isRefused())
                .mapToInt(PlanRun.Sample::took)
                .sorted()
                .toArray();
    }

    private static int quantile(int[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)];
    }

    int count(String label) {
        return steps.stream()
                .filter(step -> step.label().equals(label))
                .mapToInt(Step::count)
                .sum();
    }

    double server(String name) {
        return server.getOrDefault(name, 0.0);
    }

    /** Processor time of the server's processes together, in milliseconds. */
    double processor() {
        return server.entrySet().stream()
                .filter(figure -> figure.getKey().startsWith("processor."))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** Those that are requests, not sums of them. */
    Stream<Step> requestSteps() {
        return steps.stream().filter(step -> !step.isSum());
    }

    int requests() {
        return requestSteps().mapToInt(Step::count).sum();
    }

    /** For a document. */
    String table() {
        String head =
                "| step | requests | failed | refused | median | p95 | p99 | most |\n|---|---|---|---|---|---|---|---|\n";
        return head
                + steps.stream()
                        .sorted(Comparator.comparing(Step::label))
                        .map(step -> String.format(
                                Locale.ROOT,
                                "| %s | %d | %d | %d | %d | %d | %d | %d |",
                                step.label(),
                                step.count(),
                                step.failed(),
                                step.refused(),
                                step.median(),
                                step.p95(),
                                step.p99(),
                                step.most()))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
