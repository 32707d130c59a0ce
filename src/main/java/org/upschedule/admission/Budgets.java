package org.upschedule.admission;

import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;

/** Makes the budgets of this node and shows them to the administrator. */
@Component
public class Budgets {

    private final MetricRegistry registry;

    @Inject
    Budgets(MetricRegistry registry) {
        this.registry = registry;
    }

    /** @param capacity in the unit of what is taken, such as bytes */
    public Budget budget(String name, long capacity) {
        Budget budget = new Budget(name, capacity);
        Tag tag = new Tag("budget", name);
        registry.gauge(
                metadata("upschedule_budget_capacity", "What all callers together may use of this node at once"),
                budget,
                Budget::capacity,
                tag);
        registry.gauge(metadata("upschedule_budget_used", "What they use of it now"), budget, Budget::used, tag);
        return budget;
    }

    /** A part of the heap that the JVM really has. */
    public Budget ofHeap(String name, int part) {
        return budget(name, Runtime.getRuntime().maxMemory() / part);
    }

    private static Metadata metadata(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
