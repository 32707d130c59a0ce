package org.upschedule.calendar.ics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.Recurrence;

/** When an event takes place, in the words of iCalendar (RFC 5545, 3.8.5), which other formats have taken over. */
public final class RecurrenceLines {

    public static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private RecurrenceLines() {}

    /** RRULE, EXDATE and RDATE of an event as single lines; none where it does not repeat. */
    public static List<String> of(Event event) {
        Recurrence dates = event.dates();
        List<String> lines = new ArrayList<>();
        if (dates.repeats()) {
            lines.add("RRULE:" + rule(dates));
        }
        dates.except().forEach(date -> lines.add("EXDATE;TZID=" + ZONE + ":" + local(date, event)));
        dates.additional().forEach(date -> lines.add("RDATE;TZID=" + ZONE + ":" + local(date, event)));
        return lines;
    }

    /** UNTIL is in UTC where DTSTART has a zone (RFC 5545, 3.3.10); the end of the day covers its last class. */
    static String rule(Recurrence dates) {
        String until = UTC.format(dates.last().atTime(END_OF_DAY).atZone(ZONE));
        String day = dates.first().getDayOfWeek().name().substring(0, 2);
        return "FREQ=WEEKLY;UNTIL=" + until + ";BYDAY=" + day;
    }

    private static String local(LocalDate date, Event event) {
        return local(date.atTime(event.start()));
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }
}
