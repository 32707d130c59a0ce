package org.upschedule.calendar.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.upschedule.calendar.CalendarEvents;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.ImpossibleTermDatesException;
import org.upschedule.calendar.Occurrence;
import org.upschedule.calendar.Placed;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ModuleCode;

/**
 * A calendar at one time: each event with its history, also the events that were cancelled not long ago, and the findings.
 *
 * @param revisions in the order of the file
 */
public record CalendarState(List<Revision> revisions, List<Finding> findings) {

    private static final Comparator<Revision> IN_TIME = Comparator.comparing(
                    (Revision revision) -> Occurrence.first(revision.event()).start())
            .thenComparing(revision -> revision.event().summary())
            .thenComparing(revision -> revision.event().uid());

    public static final CalendarState EMPTY = new CalendarState(List.of(), List.of());

    public CalendarState {
        revisions = revisions.stream().sorted(IN_TIME).toList();
        findings = List.copyOf(findings);
    }

    /**
     * The calendar after a change of its input. What did not change keeps its SEQUENCE and LAST-MODIFIED.
     *
     * @param at time of the change; calendars count in seconds
     * @param kept how long cancelled events stay
     * @throws ImpossibleTermDatesException where the student's own term dates are not possible
     */
    public CalendarState next(CalendarEvents calendar, CalendarInput input, Instant at, Duration kept) {
        return next(calendar.place(input, colours()), at, kept);
    }

    /** As {@link #next}, for a change that the student did not make. Her own term dates are left out where they are no longer possible; a finding says so. */
    public CalendarState nextOfItself(CalendarEvents calendar, CalendarInput input, Instant at, Duration kept) {
        try {
            return next(calendar, input, at, kept);
        } catch (ImpossibleTermDatesException e) {
            CalendarInput possible = input.with(input.settings().withoutTerms());
            Placed placed = calendar.place(possible, colours())
                    .with(FindingCode.TERM_DATES_IGNORED, "Your own term dates are left out: " + e.getMessage() + ".");
            return next(placed, at, kept);
        }
    }

    CalendarState next(Placed placed, Instant at, Duration kept) {
        Map<String, Revision> before = new HashMap<>();
        revisions.forEach(revision -> before.put(revision.event().uid(), revision));
        List<Revision> after = new ArrayList<>();
        for (Event event : placed.events()) {
            Revision known = before.remove(event.uid());
            after.add(known == null ? Revision.first(event, at) : known.next(event, at));
        }
        before.values().stream()
                .map(gone -> gone.cancel(at))
                .filter(gone -> gone.cancelledAt().plus(kept).isAfter(at))
                .forEach(after::add);
        return new CalendarState(after, placed.findings());
    }

    /** The events that are not cancelled. */
    public List<Event> events() {
        return revisions.stream()
                .filter(revision -> !revision.cancelled())
                .map(Revision::event)
                .toList();
    }

    /** When the first of the cancelled events leaves the calendar; empty where none is cancelled. */
    public Optional<Instant> dueAt(Duration kept) {
        return revisions.stream()
                .filter(Revision::cancelled)
                .map(revision -> revision.cancelledAt().plus(kept))
                .min(Comparator.naturalOrder());
    }

    private Map<ModuleCode, String> colours() {
        return events().stream().collect(Collectors.toMap(Event::module, Event::colour, (one, other) -> one));
    }
}
