package org.upschedule.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A session that a calendar has held, whether its student attends it or not.
 *
 * @param key what it is called: module, group, activity and the like
 * @param ordinal tells it apart from the others of its key; never that of another one
 * @param slot where it was last
 * @param goneAt when it left the schedule, {@code null} while it is there
 */
public record KnownSession(List<String> key, int ordinal, Slot slot, Instant goneAt) {

    /** In the place of an event's part, where the session itself is meant. */
    static final String PART = "session";

    public KnownSession {
        key = List.copyOf(key);
        Objects.requireNonNull(slot, "slot");
        if (ordinal < 1) {
            throw new IllegalArgumentException("ordinal is " + ordinal + ", less than 1");
        }
    }

    String id(UUID calendarId) {
        return EventUid.of(calendarId, key, ordinal, PART);
    }

    /** What a student calls it: its key without the kind, the year and the term. */
    String name() {
        int first = key.get(0).equals("lecture") ? 3 : 2;
        return key.stream().skip(first).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    boolean gone() {
        return goneAt != null;
    }

    KnownSession leave(Instant at) {
        return gone() ? this : new KnownSession(key, ordinal, slot, at);
    }
}
