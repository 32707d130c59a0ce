package org.upschedule.shedding;

import java.util.Arrays;
import java.util.Optional;

/** What can be refused for a time: it costs much, and students can do it later. Looks at calendars and feeds are never refused. */
public enum Load {
    UPLOADS,
    PROPOSALS;

    /** Empty where a later version of the product knows it alone. */
    static Optional<Load> named(String name) {
        return Arrays.stream(values()).filter(load -> load.name().equals(name)).findFirst();
    }
}
