package org.upschedule.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upschedule.academicyear.DateRange;

/** Dated occurrences in the order of time, each with those that it clashes with. */
public final class Agenda {

    private static final Comparator<Occurrence> IN_TIME = Comparator.comparing(Occurrence::start)
            .thenComparing(occurrence -> occurrence.event().summary())
            .thenComparing(Occurrence::id);

    /** More simultaneous events say nothing more to a student, and each would name all others. */
    public static final int MOST_CLASHES = 20;

    private Agenda() {}

    /**
     * What an occurrence clashes with.
     *
     * @param named the first {@value #MOST_CLASHES} in the order of time
     * @param count all of them
     */
    public record Clashes(List<Occurrence> named, int count) {}

    private static final class Collected {

        private final List<Occurrence> named = new ArrayList<>();
        private int count;

        void add(Occurrence clash) {
            count++;
            if (named.size() < MOST_CLASHES) {
                named.add(clash);
            }
        }
    }

    /** @param range {@code null} for all dates; an occurrence outside the range can still be the clash of one inside */
    public static Map<Occurrence, Clashes> of(List<Event> events, DateRange range) {
        List<Occurrence> all = events.stream()
                .flatMap(event -> event.dates().dates().stream().map(date -> Occurrence.of(event, date)))
                .sorted(IN_TIME)
                .toList();
        Map<Occurrence, Collected> agenda = new LinkedHashMap<>();
        all.forEach(occurrence -> agenda.put(occurrence, new Collected()));
        List<Occurrence> going = new ArrayList<>();
        for (Occurrence next : all) {
            going.removeIf(earlier -> !earlier.end().isAfter(next.start()));
            for (Occurrence earlier : going) {
                if (earlier.clashesWith(next)) {
                    agenda.get(earlier).add(next);
                    agenda.get(next).add(earlier);
                }
            }
            going.add(next);
        }
        Map<Occurrence, Clashes> inRange = new LinkedHashMap<>();
        agenda.forEach((occurrence, clashes) -> {
            if (range == null || touches(range, occurrence)) {
                inRange.put(occurrence, new Clashes(clashes.named, clashes.count));
            }
        });
        return inRange;
    }

    private static boolean touches(DateRange range, Occurrence occurrence) {
        LocalDate last = occurrence.end().minusNanos(1).toLocalDate();
        return range.overlaps(new DateRange(occurrence.start().toLocalDate(), last));
    }
}
