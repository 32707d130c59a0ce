package org.upschedule.metrics;

import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.Tag;

/** Names of metrics with what they mean, as {@code docs/metrics.md} lists them. */
public final class Described {

    /** On gauges that say the same on each node, because the database does: their maximum counts, not their sum. */
    public static final Tag OF_DATABASE = new Tag("source", "database");

    private Described() {}

    public static Metadata metric(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }

    /** @param unit in which the values are given; Payara adds the base unit to the name, and {@code _total} to that of a counter */
    public static Metadata metric(String name, String unit, String description) {
        return Metadata.builder()
                .withName(name)
                .withUnit(unit)
                .withDescription(description)
                .build();
    }
}
