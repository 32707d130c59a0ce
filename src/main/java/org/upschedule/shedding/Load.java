package org.upschedule.shedding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be refused for a time: it costs much, and students can do it later. Looks at calendars and feeds are never refused. */
public enum Load {
    UPLOADS,
    PROPOSALS;

    /** As addresses and metrics name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where a later version of the product knows it alone. */
    static Optional<Load> named(String name) {
        return Arrays.stream(values()).filter(load -> load.name().equals(name)).findFirst();
    }
}
