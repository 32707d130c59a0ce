package org.upschedule.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The sessions that a calendar knows, so that each keeps its identity while others come, go and move. Those that went are remembered
 * for a while: one that comes back to its place is the same session again.
 */
public record KnownSessions(List<KnownSession> all) {

    /** So many that went are remembered at most, those that went last. */
    private static final int MOST_GONE = 500;

    private static final Comparator<KnownSession> IN_ORDER = Comparator.comparing(
                    (KnownSession session) -> session.key().toString())
            .thenComparing(KnownSession::ordinal);

    private static final Comparator<KnownSession> LAST_GONE_FIRST = Comparator.comparing(
                    KnownSession::goneAt, Comparator.reverseOrder())
            .thenComparing(IN_ORDER);

    public static final KnownSessions NONE = new KnownSessions(List.of());

    public KnownSessions {
        all = all.stream().sorted(IN_ORDER).toList();
    }

    Map<List<String>, List<KnownSession>> byKey() {
        return all.stream().collect(groupingBy(KnownSession::key));
    }

    /** By the id of each session what a student calls it. */
    public Map<String, String> names(UUID calendarId) {
        Map<String, String> names = new HashMap<>();
        all.forEach(session -> names.put(session.id(calendarId), session.name()));
        return names;
    }

    /**
     * The sessions after a change of the calendar's input.
     *
     * @param kept how long one that went is remembered
     */
    public KnownSessions after(CalendarInput input, Instant at, Duration kept) {
        Map<Name, KnownSession> before = new HashMap<>();
        all.forEach(session -> before.put(new Name(session.key(), session.ordinal()), session));
        List<KnownSession> there = IdentifiedEntry.of(input, this).stream()
                .map(entry -> new KnownSession(entry.key(), entry.ordinal(), Slot.of(entry.entry()), null))
                .toList();
        there.forEach(session -> before.remove(new Name(session.key(), session.ordinal())));
        Stream<KnownSession> gone = before.values().stream()
                .map(session -> session.leave(at))
                .filter(session -> session.goneAt().plus(kept).isAfter(at))
                .sorted(LAST_GONE_FIRST)
                .limit(MOST_GONE);
        return new KnownSessions(Stream.concat(there.stream(), gone).toList());
    }

    private record Name(List<String> key, int ordinal) {}
}
