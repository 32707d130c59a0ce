package org.upschedule.calendar.history;

import java.time.Instant;
import java.util.Objects;
import org.upschedule.calendar.Event;

/**
 * An event and its history, as calendar programs want it (RFC 5545, 3.8.7.3 and 3.8.7.4).
 *
 * @param event its last content, also where it is cancelled
 * @param sequence how often it has changed
 * @param modified when it changed last
 * @param contentSequence how often something besides its dates has changed
 * @param contentModified when something besides its dates changed last
 * @param cancelledAt when it left the schedule, {@code null} while it is there
 */
public record Revision(
        Event event,
        int sequence,
        Instant modified,
        int contentSequence,
        Instant contentModified,
        Instant cancelledAt) {

    public Revision {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(contentModified, "contentModified");
    }

    static Revision first(Event event, Instant at) {
        return new Revision(event, 0, at, 0, at, null);
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    /** The revision after this one; this one itself where nothing has changed. */
    Revision next(Event now, Instant at) {
        if (!cancelled() && event.equals(now)) {
            return this;
        }
        boolean datesAlone = !cancelled() && event.isLike(now);
        return new Revision(
                now,
                sequence + 1,
                at,
                datesAlone ? contentSequence : contentSequence + 1,
                datesAlone ? contentModified : at,
                null);
    }

    Revision cancel(Instant at) {
        return cancelled() ? this : new Revision(event, sequence + 1, at, contentSequence + 1, at, at);
    }
}
