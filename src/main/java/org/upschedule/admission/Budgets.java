package org.upschedule.admission;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.upschedule.Component;
import org.upschedule.metrics.Described;

/** Makes the budgets of this node and shows them to the administrator. */
@Component
public class Budgets {

    private final MetricRegistry registry;
    private final List<Made> made = new CopyOnWriteArrayList<>();

    @Inject
    Budgets(MetricRegistry registry) {
        this.registry = registry;
    }

    private record Made(String name, long capacity, Supplier<Number> used, Counter refused) {}

    /**
     * A budget as it is now.
     *
     * @param refused since the node's start
     */
    public record Use(String name, long capacity, long used, long refused) {}

    /** All that were made, in the order of their names. */
    public List<Use> uses() {
        return made.stream()
                .map(one -> new Use(one.name, one.capacity, one.used.get().longValue(), one.refused.getCount()))
                .sorted(Comparator.comparing(Use::name))
                .toList();
    }

    /** @param capacity in the unit of what is taken, such as bytes */
    public Budget budget(String name, long capacity) {
        Budget budget = new Budget(name, capacity, refused(name)::inc);
        show(name, capacity, budget::used);
        return budget;
    }

    /** What counts the requests that were refused because it was used up. */
    Counter refused(String name) {
        return registry.counter(
                Described.metric("upschedule_budget_refused", "Requests that were refused because it was used up"),
                tag(name));
    }

    void show(String name, long capacity, Supplier<Number> used) {
        made.add(new Made(name, capacity, used, refused(name)));
        registry.gauge(
                Described.metric(
                        "upschedule_budget_capacity", "What all callers together may use of this node at once"),
                () -> capacity,
                tag(name));
        registry.gauge(Described.metric("upschedule_budget_used", "What they use of it now"), used, tag(name));
    }

    private static Tag tag(String name) {
        return new Tag("budget", name);
    }

    /** A part of the heap that the JVM really has. */
    public Budget ofHeap(String name, int part) {
        return budget(name, Runtime.getRuntime().maxMemory() / part);
    }
}
