package org.upschedule.load;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The plan {@code upload} on one node and on two, in one run of the suite. All of it shares two processors, so what grows with nodes is read from their cost. */
record TwoNodes(PlanSummary one, PlanSummary two) {

    /** Of a second: what two processors give. */
    static final double PROCESSORS = 2 * 1000;

    String text() {
        return """
                ## How it grows with nodes

                The plan `upload` on one node with its broker inside, and on two behind HAProxy with a broker of their own, one after the other on one machine
                (of machines that differ, as those of the runs above may, only the columns can be compared). Both had the same two processors,
                so two nodes cannot be faster here. What shows how it grows is the processor time: a request costs the nodes as much on two as on one
                when they do not stand in each other's way, and what all nodes share (PostgreSQL, Redis, broker) bounds how many nodes help.

                | | one node | two nodes |
                |---|---|---|
                """ + rows()
                + CapacityReport.text("""


                Computed of it: PostgreSQL, Redis and broker take %.1f ms of a request on two nodes, so a machine of two processors for them carries %.0f
                requests a second, which is what %.0f nodes of two processors ask for.

                """, shared(two), PROCESSORS / shared(two), processor(two, "jvm") / shared(two));
    }

    private String rows() {
        return List.of(
                        row("requests a second", plan -> plan.requests() / plan.seconds()),
                        row("uploads: p95, ms", plan -> step(plan).p95()),
                        row("nodes: ms of a request", plan -> processor(plan, "jvm")),
                        row("PostgreSQL: ms of a request", plan -> processor(plan, "postgres")),
                        row("Redis: ms of a request", plan -> processor(plan, "redis")),
                        row("broker of its own: ms of a request", plan -> processor(plan, "broker")),
                        row("HAProxy: ms of a request", plan -> processor(plan, "balancer")))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private String row(String name, ToDoubleFunction<PlanSummary> figure) {
        return CapacityReport.text("| %s | %.2f | %.2f |", name, figure.applyAsDouble(one), figure.applyAsDouble(two));
    }

    private static PlanSummary.Step step(PlanSummary plan) {
        return plan.steps().stream()
                .filter(step -> step.label().equals("upload"))
                .findFirst()
                .orElseThrow();
    }

    private static double processor(PlanSummary plan, String process) {
        return plan.server("processor." + process) / plan.requests();
    }

    private static double shared(PlanSummary plan) {
        return processor(plan, "postgres") + processor(plan, "redis") + processor(plan, "broker");
    }
}
