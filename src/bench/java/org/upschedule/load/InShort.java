package org.upschedule.load;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one node carries, and what it uses up first: the first that a reader of the report looks for. */
record InShort(List<PlanSummary> plans) {

    /** What the crowds of {@link PlanSummary#crowds()} count as served well: the target of the plan {@code upload}, in milliseconds. */
    private static final int WELL_SERVED = 500;

    private static final double CONNECTIONS = 100;

    String text() {
        return "## In short\n\n"
                + plans.stream()
                        .filter(plan -> plan.plan().startsWith("stress"))
                        .map(InShort::carried)
                        .collect(Collectors.joining())
                + "\n| |" + cells(PlanSummary::plan) + "\n|---|" + "---|".repeat(plans.size()) + "\n"
                + row("requests a second", plan -> CapacityReport.text("%.0f", plan.requests() / plan.seconds()))
                + row("p95 of the slowest step, ms", plan -> Integer.toString(slowest(plan)))
                + row("refused", plan -> CapacityReport.text("%.2f %%", 100.0 * refused(plan) / plan.requests()))
                + row(
                        "of both processors, for the servers",
                        plan -> plan.processor() == 0
                                ? "not read"
                                : CapacityReport.text("%.0f %%", 100 * processors(plan)))
                + row(
                        "of 100 connections of the pool, at most",
                        plan -> CapacityReport.text("%.0f", plan.server("upschedule_pool_used")))
                + "\nThe processors are used up first: "
                + plans.stream()
                        .max(Comparator.comparing(InShort::processors))
                        .map(plan -> CapacityReport.text(
                                "in `%s` the servers took %.0f %% of both, and the load generator what was left, while %.0f %% of the connections were in use.\n\n",
                                plan.plan(),
                                100 * processors(plan),
                                100 * plan.server("upschedule_pool_used") / CONNECTIONS))
                        .orElse("\n");
    }

    private static String carried(PlanSummary plan) {
        return plan.crowds().stream()
                .filter(crowd -> crowd.p95() < WELL_SERVED && crowd.refused() == 0)
                .reduce((first, second) -> second)
                .map(crowd -> CapacityReport.text(
                        "One node, that shares two processors with the load generator, PostgreSQL and Redis, serves %d students at once with p95 below %d ms and refuses none of them (`%s`).\n",
                        crowd.users(), WELL_SERVED, plan.plan()))
                .orElse("");
    }

    private String row(String name, Function<PlanSummary, String> figure) {
        return "| " + name + " |" + cells(figure) + "\n";
    }

    private String cells(Function<PlanSummary, String> figure) {
        return plans.stream().map(plan -> " " + figure.apply(plan) + " |").collect(Collectors.joining());
    }

    private static int slowest(PlanSummary plan) {
        return plan.requestSteps().mapToInt(PlanSummary.Step::p95).max().orElse(0);
    }

    private static int refused(PlanSummary plan) {
        return plan.steps().stream().mapToInt(PlanSummary.Step::refused).sum();
    }

    private static double processors(PlanSummary plan) {
        return plan.processor() / plan.seconds() / TwoNodes.PROCESSORS;
    }
}
