package org.upschedule.google.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.upschedule.calendar.Event;
import org.upschedule.calendar.history.Revision;
import org.upschedule.calendar.ics.RecurrenceLines;
import org.upschedule.digest.Sha256;
import org.upschedule.json.Json;

/**
 * One event in the words of the Calendar API (version 3, resource Events), as it is sent. What is not said there is as Google has it.
 *
 * @param iCalUID the same as in feeds and files
 * @param sequence never lower than what Google has: a lower one is refused
 * @param colorId {@code null}: the colour of the calendar
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GoogleEvent(
        String iCalUID,
        int sequence,
        String status,
        String summary,
        String description,
        String location,
        Time start,
        Time end,
        List<String> recurrence,
        String transparency,
        String colorId,
        Reminders reminders) {

    private static final DateTimeFormatter WALL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** Google takes no more for an event. */
    private static final int MOST_REMINDERS = 5;

    /** Google has eleven colours for events; those of the product that students choose from are mapped to what comes nearest. */
    private static final Map<String, String> COLOURS = Map.of(
            "royalblue", "9",
            "orange", "6",
            "seagreen", "10",
            "mediumvioletred", "3",
            "skyblue", "7",
            "maroon", "11",
            "khaki", "5",
            "black", "8",
            "navy", "1",
            "crimson", "4");

    /** A date, or a wall time with its zone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Time(String date, String dateTime, String timeZone) {

        static Time wholeDay(LocalDate date) {
            return new Time(date.toString(), null, null);
        }

        static Time at(LocalDateTime time) {
            return new Time(null, WALL_TIME.format(time), RecurrenceLines.ZONE.getId());
        }
    }

    /** @param useDefault false: the student's choice counts, not what she has set for the calendar */
    public record Reminders(boolean useDefault, List<Reminder> overrides) {}

    public record Reminder(String method, int minutes) {}

    /** @param revision of an event that is not cancelled */
    public static GoogleEvent of(Revision revision) {
        Event event = revision.event();
        boolean isWholeDay = event.start() == null;
        LocalDate first = event.dates().first();
        LocalDateTime start = isWholeDay ? null : first.atTime(event.start());
        return new GoogleEvent(
                event.uid(),
                revision.sequence(),
                event.tentative() ? "tentative" : "confirmed",
                event.summary(),
                String.join("\n", event.description()),
                event.location(),
                isWholeDay ? Time.wholeDay(first) : Time.at(start),
                isWholeDay ? Time.wholeDay(first.plusDays(1)) : Time.at(start.plus(event.length())),
                RecurrenceLines.of(event),
                // A sitting at an unknown time of the day must not block the whole day
                isWholeDay ? "transparent" : "opaque",
                COLOURS.get(event.colour()),
                new Reminders(
                        false,
                        event.reminders().stream()
                                .limit(MOST_REMINDERS)
                                .map(minutes -> new Reminder("popup", minutes))
                                .toList()));
    }

    public GoogleEvent withSequence(int other) {
        return new GoogleEvent(
                iCalUID,
                other,
                status,
                summary,
                description,
                location,
                start,
                end,
                recurrence,
                transparency,
                colorId,
                reminders);
    }

    /** Differs where anything but the sequence does. */
    public String fingerprint() {
        return Sha256.of(Json.bytes(withSequence(0))).shortHex();
    }
}
