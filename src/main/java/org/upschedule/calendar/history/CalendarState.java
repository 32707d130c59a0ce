package org.upschedule.calendar.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upschedule.calendar.CalendarEvents;
import org.upschedule.calendar.CalendarInput;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.ImpossibleTermDatesException;
import org.upschedule.calendar.KnownSessions;
import org.upschedule.calendar.Occurrence;
import org.upschedule.calendar.Placed;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ModuleCode;

/**
 * A calendar at one time: each event with its history, also the events that were cancelled not long ago, and the findings.
 *
 * @param revisions in the order of the file
 * @param sessions what the calendar knows of its sessions; empty in a calendar that was stored before they were kept
 */
public record CalendarState(List<Revision> revisions, List<Finding> findings, KnownSessions sessions) {

    private static final Comparator<Revision> IN_TIME = Comparator.comparing(
                    (Revision revision) -> Occurrence.first(revision.event()).start())
            .thenComparing(revision -> revision.event().summary())
            .thenComparing(revision -> revision.event().uid());

    private static final Comparator<Revision> LAST_CANCELLED_FIRST = Comparator.comparing(
                    Revision::cancelledAt, Comparator.reverseOrder())
            .thenComparing(IN_TIME);

    /** So many cancelled events are kept at most, those that were cancelled last: a calendar does not grow with each change. */
    static final int MOST_CANCELLED = 200;

    public static final CalendarState EMPTY = new CalendarState(List.of(), List.of(), KnownSessions.NONE);

    public CalendarState {
        revisions = revisions.stream().sorted(IN_TIME).toList();
        findings = List.copyOf(findings);
        Objects.requireNonNull(sessions, "sessions");
    }

    /**
     * The calendar after a change of its input. What did not change keeps its SEQUENCE and LAST-MODIFIED.
     *
     * @param at time of the change; calendars count in seconds
     * @param kept how long cancelled events stay, and sessions that went are known again
     * @throws ImpossibleTermDatesException where the student's own term dates are not possible
     */
    public CalendarState next(CalendarEvents calendar, CalendarInput input, Instant at, Duration kept) {
        KnownSessions known = sessions.after(input, at, kept);
        return next(calendar.place(input, known, colours()), known, at, kept);
    }

    /** As {@link #next}, for a change that the student did not make. Her own term dates are left out where they are no longer possible; a finding says so. */
    public CalendarState nextOfItself(CalendarEvents calendar, CalendarInput input, Instant at, Duration kept) {
        try {
            return next(calendar, input, at, kept);
        } catch (ImpossibleTermDatesException e) {
            return next(calendar, input.with(input.settings().withoutTerms()), at, kept)
                    .with(Finding.of(
                            FindingCode.TERM_DATES_IGNORED,
                            "Your own term dates are left out: " + e.getMessage() + "."));
        }
    }

    private CalendarState next(Placed placed, KnownSessions known, Instant at, Duration kept) {
        Map<String, Revision> before = new HashMap<>();
        revisions.forEach(revision -> before.put(revision.event().uid(), revision));
        List<Revision> after = new ArrayList<>();
        for (Event event : placed.events()) {
            Revision revision = before.remove(event.uid());
            after.add(revision == null ? Revision.first(event, at) : revision.next(event, at));
        }
        before.values().stream()
                .filter(Revision::served)
                .map(gone -> gone.cancel(at))
                .filter(gone -> gone.cancelledAt().plus(kept).isAfter(at))
                .sorted(LAST_CANCELLED_FIRST)
                .limit(MOST_CANCELLED)
                .forEach(after::add);
        return new CalendarState(after, placed.findings(), known);
    }

    /** The same calendar after somebody has fetched it as a feed: what is in it has to be cancelled there before it goes. */
    public CalendarState asServed() {
        return with(revisions.stream().map(Revision::asServed).toList());
    }

    /** The same calendar for a feed that nobody has fetched yet: there is nothing to cancel in it. */
    public CalendarState asNeverServed() {
        return with(revisions.stream()
                .filter(revision -> !revision.cancelled())
                .map(Revision::asNeverServed)
                .toList());
    }

    public CalendarState with(Finding finding) {
        return new CalendarState(
                revisions, Stream.concat(findings.stream(), Stream.of(finding)).toList(), sessions);
    }

    private CalendarState with(List<Revision> others) {
        return new CalendarState(others, findings, sessions);
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
