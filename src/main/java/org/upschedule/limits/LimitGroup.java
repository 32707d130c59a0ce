package org.upschedule.limits;

import java.util.Locale;

/** Requests that are counted together, in the order in which they are configured. */
public enum LimitGroup {
    UPLOADS,
    /** Asking how far a job is. */
    STATUS,
    /** Searches for groups, which cost up to seconds of a processor. */
    PROPOSALS,
    /** All other requests that only read. */
    READS,
    /** All other requests that change something. */
    CHANGES,
    /** Callers who have no cookie yet. */
    NEW_OWNERS;

    /** In kebab case, as callers, metrics and properties name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
