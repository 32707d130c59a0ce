package org.upschedule.google;

import java.time.Duration;
import java.util.Optional;
import org.upschedule.google.GoogleFaultException.Kind;

/**
 * Brings one event to where it is wanted. All of it can be done twice: the event is known by its UID, so what a crash left between Google
 * and the ledger is found, not made again.
 */
final class EventPush {

    private final GoogleCalendar google;
    private final String calendar;

    EventPush(GoogleCalendar google, String calendar) {
        this.google = google;
        this.calendar = calendar;
    }

    /**
     * @return the event as Google has it then
     * @throws GoogleFaultException {@code NOT_FOUND} where the calendar is gone, {@code INVALID} where Google will never take it
     */
    HeldEvent put(PushedEvent event) throws GoogleFaultException, InterruptedException {
        try {
            HeldEvent held = event.eventId() == null
                    ? google.importEvent(calendar, event.atLeast(0))
                    : google.update(calendar, event.eventId(), event.etag(), event.atLeast(0));
            return settled(event, held);
        } catch (GoogleFaultException fault) {
            boolean mayBeThere = fault.is(Kind.CONFLICT)
                    || fault.is(Kind.INVALID)
                    || fault.is(Kind.NOT_FOUND) && event.eventId() != null;
            if (!mayBeThere) {
                throw fault;
            }
            return putBesideWhatIsThere(event, fault);
        }
    }

    /** It was imported before, perhaps in a later version, perhaps deleted meanwhile; or it was deleted for good. */
    private HeldEvent putBesideWhatIsThere(PushedEvent event, GoogleFaultException fault)
            throws GoogleFaultException, InterruptedException {
        Optional<HeldEvent> there = google.find(calendar, event.uid());
        if (there.isPresent()) {
            return takeOver(event, there.get());
        }
        if (fault.is(Kind.INVALID)) {
            throw fault;
        }
        return google.importEvent(calendar, event.atLeast(0));
    }

    private HeldEvent takeOver(PushedEvent event, HeldEvent there) throws GoogleFaultException, InterruptedException {
        try {
            return google.update(calendar, there.id(), there.etag(), event.atLeast(there.knownSequence()));
        } catch (GoogleFaultException fault) {
            // Changed in this moment, or gone for good: the next step looks again
            if (fault.is(Kind.CONFLICT) || fault.is(Kind.NOT_FOUND)) {
                throw new GoogleFaultException(Kind.LATER, fault.getMessage(), true, Duration.ZERO);
            }
            throw fault;
        }
    }

    /** An import that finds a later version, or a deleted one, may leave it as it is: then it is changed by what it is called. */
    private HeldEvent settled(PushedEvent event, HeldEvent held) throws GoogleFaultException, InterruptedException {
        boolean isOurs =
                !held.isDeleted() && held.knownSequence() <= event.atLeast(0).sequence();
        return isOurs ? held : takeOver(event, held);
    }

    void remove(PushedEvent event) throws GoogleFaultException, InterruptedException {
        if (event.eventId() != null) {
            google.deleteEvent(calendar, event.eventId());
            return;
        }
        // It may have been imported by somebody who could not write that down any more
        Optional<HeldEvent> there = google.find(calendar, event.uid()).filter(held -> !held.isDeleted());
        if (there.isPresent()) {
            google.deleteEvent(calendar, there.get().id());
        }
    }
}
