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
 * @param served whether a feed has shown it to somebody: else nobody has to be told that it is cancelled
 */
public record Revision(
        Event event,
        int sequence,
        Instant modified,
        int contentSequence,
        Instant contentModified,
        Instant cancelledAt,
        boolean served) {

    public Revision {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(modified, "modified");
        Objects.requireNonNull(contentModified, "contentModified");
        if (cancelledAt != null && !served) {
            throw new IllegalArgumentException("An event that nobody has seen is cancelled");
        }
    }

    static Revision first(Event event, Instant at) {
        return new Revision(event, 0, at, 0, at, null, false);
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
                null,
                served);
    }

    Revision cancel(Instant at) {
        return cancelled() ? this : new Revision(event, sequence + 1, at, contentSequence + 1, at, at, true);
    }

    Revision asServed() {
        return served
                ? this
                : new Revision(event, sequence, modified, contentSequence, contentModified, cancelledAt, true);
    }

    Revision asNeverServed() {
        return served ? new Revision(event, sequence, modified, contentSequence, contentModified, null, false) : this;
    }
}
