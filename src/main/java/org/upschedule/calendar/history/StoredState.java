package org.upschedule.calendar.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.EventKind;
import org.upschedule.calendar.EventLength;
import org.upschedule.calendar.KnownSessions;
import org.upschedule.calendar.Recurrence;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingType;
import org.upschedule.schedule.ModuleCode;

/**
 * The stored form of a calendar. The names here are the stored keys, so a component of the calendar's own records can get another name
 * without a change of what is stored. Another name or type here, or a new constant of {@link EventKind}, is a change of the stored form:
 * the version before and the next one write to the same database while nodes are being replaced.
 *
 * @param version {@code null} in the first form, the only one so far: a form that its readers could not read has a number
 * @param sessions {@code null} where there are none, and where they were not kept yet
 */
record StoredState(
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer version,
        List<StoredRevision> revisions,
        List<StoredFinding> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StoredSession> sessions) {

    static StoredState of(CalendarState state) {
        return new StoredState(
                null,
                state.revisions().stream().map(StoredRevision::of).toList(),
                state.findings().stream().map(StoredFinding::of).toList(),
                state.sessions().all().stream().map(StoredSession::of).toList());
    }

    /** @throws IllegalArgumentException where a later version has written it in a form that is not known here */
    CalendarState state() {
        if (version != null) {
            throw new IllegalArgumentException("version: " + version + " is of a later release");
        }
        return new CalendarState(
                revisions.stream().map(StoredRevision::revision).toList(),
                findings.stream().map(StoredFinding::finding).toList(),
                sessions == null
                        ? KnownSessions.NONE
                        : new KnownSessions(
                                sessions.stream().map(StoredSession::session).toList()));
    }

    /** @param served {@code null} where it says what was understood before it was kept: what is cancelled was served */
    record StoredRevision(
            StoredEvent event,
            int sequence,
            Instant modified,
            int contentSequence,
            Instant contentModified,
            Instant cancelledAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean served) {

        private static StoredRevision of(Revision revision) {
            return new StoredRevision(
                    StoredEvent.of(revision.event()),
                    revision.sequence(),
                    revision.modified(),
                    revision.contentSequence(),
                    revision.contentModified(),
                    revision.cancelledAt(),
                    revision.served() == revision.cancelled() ? null : revision.served());
        }

        private Revision revision() {
            return new Revision(
                    event.event(),
                    sequence,
                    modified,
                    contentSequence,
                    contentModified,
                    cancelledAt,
                    served == null ? cancelledAt != null : served);
        }
    }

    record StoredEvent(
            String uid,
            String session,
            EventKind kind,
            String module,
            String group,
            DayOfWeek day,
            StoredDates dates,
            LocalTime start,
            Duration length,
            boolean assumedEnd,
            String summary,
            String location,
            List<String> description,
            boolean tentative,
            String colour,
            List<Integer> reminders) {

        private static StoredEvent of(Event event) {
            return new StoredEvent(
                    event.uid(),
                    event.session(),
                    event.kind(),
                    event.module().code(),
                    event.group(),
                    event.day(),
                    StoredDates.of(event.dates()),
                    event.start(),
                    event.length(),
                    event.assumedEnd(),
                    event.summary(),
                    event.location(),
                    event.description(),
                    event.tentative(),
                    event.colour(),
                    event.reminders());
        }

        private Event event() {
            return new Event(
                    new Event.Identity(uid, UUID.fromString(session)),
                    new Event.Subject(kind, new ModuleCode(module), group),
                    new Event.Timing(
                            day, dates.recurrence(), start, start == null ? null : new EventLength(length, assumedEnd)),
                    new Event.Wording(summary, description, location),
                    new Event.Look(colour, reminders),
                    tentative);
        }
    }

    record StoredDates(LocalDate first, LocalDate last, List<LocalDate> except, List<LocalDate> additional) {

        private static StoredDates of(Recurrence dates) {
            return new StoredDates(dates.first(), dates.last(), dates.except(), dates.additional());
        }

        private Recurrence recurrence() {
            return new Recurrence(first, last, except, additional);
        }
    }

    record StoredFinding(String code, String message, Integer page, Integer row) {

        private static StoredFinding of(Finding finding) {
            return new StoredFinding(finding.code(), finding.message(), finding.page(), finding.row());
        }

        private Finding finding() {
            return new Finding(FindingType.of(code), message, page, row);
        }
    }
}
