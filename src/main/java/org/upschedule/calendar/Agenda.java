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

    private Agenda() {}

    /** @param range {@code null} for all dates; an occurrence outside the range can still be the clash of one inside */
    public static Map<Occurrence, List<Occurrence>> of(List<Event> events, DateRange range) {
        List<Occurrence> all = events.stream()
                .flatMap(event -> event.dates().dates().stream().map(date -> Occurrence.of(event, date)))
                .sorted(IN_TIME)
                .toList();
        Map<Occurrence, List<Occurrence>> agenda = new LinkedHashMap<>();
        all.forEach(occurrence -> agenda.put(occurrence, new ArrayList<>()));
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
        if (range != null) {
            agenda.keySet().removeIf(occurrence -> !touches(range, occurrence));
        }
        return agenda;
    }

    private static boolean touches(DateRange range, Occurrence occurrence) {
        LocalDate last = occurrence.end().minusNanos(1).toLocalDate();
        return range.overlaps(new DateRange(occurrence.start().toLocalDate(), last));
    }
}
