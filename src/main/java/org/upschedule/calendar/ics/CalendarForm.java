package org.upschedule.calendar.ics;

import java.util.List;
import java.util.stream.Stream;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.EventUid;
import org.upschedule.calendar.Recurrence;
import org.upschedule.calendar.history.Revision;

/** The two ways to write the same occurrences. */
public enum CalendarForm {
    /** Weekly sessions are recurring events. */
    RECURRING {
        @Override
        Stream<Revision> events(Revision revision) {
            return Stream.of(revision);
        }

        @Override
        String advice() {
            return "Choose your groups, so that it holds your own sessions alone.";
        }
    },

    /** One event for each occurrence, for importers that ignore exceptions. */
    PLAIN {
        /** A sitting stays the same event when its date changes; a weekly session has one on each of its dates. */
        @Override
        Stream<Revision> events(Revision revision) {
            Event event = revision.event();
            if (!event.kind().isWeekly()) {
                return Stream.of(revision);
            }
            return event.dates().dates().stream()
                    .map(date -> new Revision(
                            event.with(EventUid.of(event.session(), List.of(date.toString())), Recurrence.once(date)),
                            revision.contentSequence(),
                            revision.contentModified(),
                            revision.contentSequence(),
                            revision.contentModified(),
                            revision.cancelledAt(),
                            revision.served()));
        }

        @Override
        String advice() {
            return RECURRING.advice() + " The recurring form is smaller too.";
        }
    };

    abstract Stream<Revision> events(Revision revision);

    /** What helps where the file is too large. */
    abstract String advice();
}
