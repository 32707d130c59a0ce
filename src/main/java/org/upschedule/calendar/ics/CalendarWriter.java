package org.upschedule.calendar.ics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.history.Revision;

/** Events as an iCalendar object (RFC 5545, RFC 7986). */
final class CalendarWriter {

    private static final ZoneId ZONE = RecurrenceLines.ZONE;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    private final ContentLines lines = new ContentLines();

    private CalendarWriter() {}

    static byte[] of(CalendarFile file) {
        CalendarWriter text = new CalendarWriter();
        text.head(file);
        text.zone();
        file.revisions().stream().flatMap(file.form()::events).forEach(text::event);
        text.lines.line("END", "VCALENDAR");
        return text.lines.bytes();
    }

    /** Without METHOD: a published event must name an ORGANIZER with an address (RFC 5546, 3.2.1), which no schedule has. */
    private void head(CalendarFile file) {
        lines.line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//UP Schedule Generator//EN")
                .line("CALSCALE", "GREGORIAN")
                .text("NAME", file.name())
                .text("X-WR-CALNAME", file.name())
                .line("X-WR-TIMEZONE", ZONE.getId());
        if (file.refresh() != null) {
            // RFC 7986, 5.7; Outlook reads the other one
            lines.line("REFRESH-INTERVAL", "VALUE", "DURATION", file.refresh().toString())
                    .line("X-PUBLISHED-TTL", file.refresh().toString());
        }
    }

    /** South Africa has kept one offset since 1944. Outlook shifts times where this part is missing. */
    private void zone() {
        lines.line("BEGIN", "VTIMEZONE")
                .line("TZID", ZONE.getId())
                .line("BEGIN", "STANDARD")
                .line("DTSTART", "19700101T000000")
                .line("TZOFFSETFROM", "+0200")
                .line("TZOFFSETTO", "+0200")
                .line("TZNAME", "SAST")
                .line("END", "STANDARD")
                .line("END", "VTIMEZONE");
    }

    /** Without METHOD, DTSTAMP is the time of the last change (RFC 5545, 3.8.7.2). */
    private void event(Revision revision) {
        Event event = revision.event();
        String modified = RecurrenceLines.UTC.format(revision.modified());
        lines.line("BEGIN", "VEVENT")
                .line("UID", event.uid())
                .line("DTSTAMP", modified)
                .line("LAST-MODIFIED", modified)
                .line("SEQUENCE", Integer.toString(revision.sequence()));
        if (event.start() == null) {
            wholeDay(event.dates().first());
        } else {
            times(event);
        }
        lines.text("SUMMARY", event.summary());
        if (!event.location().isEmpty()) {
            lines.text("LOCATION", event.location());
        }
        if (!event.description().isEmpty()) {
            lines.text("DESCRIPTION", String.join("\n", event.description()));
        }
        // A sitting at an unknown time of the day must not block the whole day
        boolean free = event.start() == null || revision.cancelled();
        lines.texts("CATEGORIES", event.categories())
                .line("COLOR", event.colour())
                .line("STATUS", status(revision))
                .line("TRANSP", free ? "TRANSPARENT" : "OPAQUE");
        if (!revision.cancelled()) {
            event.reminders().forEach(minutes -> reminder(event, minutes));
        }
        lines.line("END", "VEVENT");
    }

    private static String status(Revision revision) {
        if (revision.cancelled()) {
            return "CANCELLED";
        }
        return revision.event().tentative() ? "TENTATIVE" : "CONFIRMED";
    }

    private void reminder(Event event, int minutes) {
        lines.line("BEGIN", "VALARM")
                .line("ACTION", "DISPLAY")
                .line("TRIGGER", "RELATED", "START", minutes == 0 ? "PT0S" : "-PT" + minutes + "M")
                .text("DESCRIPTION", event.summary())
                .line("END", "VALARM");
    }

    private void wholeDay(LocalDate date) {
        lines.line("DTSTART", "VALUE", "DATE", DATE.format(date))
                // The end is not part of the event (RFC 5545, 3.6.1)
                .line("DTEND", "VALUE", "DATE", DATE.format(date.plusDays(1)));
    }

    private void times(Event event) {
        LocalDateTime start = event.dates().first().atTime(event.start());
        local("DTSTART", start);
        local("DTEND", start.plus(event.length()));
        if (event.dates().repeats()) {
            lines.line("RRULE", RecurrenceLines.rule(event.dates()));
        }
        event.dates().except().forEach(date -> local("EXDATE", date.atTime(event.start())));
        event.dates().additional().forEach(date -> local("RDATE", date.atTime(event.start())));
    }

    private void local(String name, LocalDateTime time) {
        lines.line(name, "TZID", ZONE.getId(), RecurrenceLines.local(time));
    }
}
