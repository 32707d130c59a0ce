package org.upschedule.timetable;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.EventKind;
import org.upschedule.json.Json;

/** The JSON form in which a timetable's settings are stored. */
final class SettingsCodec {

    private SettingsCodec() {}

    static String write(CalendarSettings settings) {
        return Json.write(new Stored(
                null,
                settings.groups(),
                settings.hidden(),
                settings.names(),
                settings.colours(),
                settings.reminders(),
                settings.examDuration() == null ? null : settings.examDuration().toMinutes(),
                settings.daysOff(),
                settings.terms()));
    }

    /** @throws IllegalArgumentException where it is not of that form */
    static CalendarSettings read(String json) {
        return Json.readStored(json, Stored.class).settings();
    }

    /**
     * The keys as they are stored. Whatever is not set may be missing.
     *
     * @param version {@code null} in the first form, the only one so far: a form that its readers could not read has a number
     */
    private record Stored(
            @JsonInclude(JsonInclude.Include.NON_NULL) Integer version,
            Map<String, Map<EventKind, Set<String>>> groups,
            Set<String> hidden,
            Map<String, String> names,
            Map<String, String> colours,
            Map<EventKind, Set<Integer>> reminders,
            Long examMinutes,
            List<DateRange> daysOff,
            Map<Term, DateRange> terms) {

        private CalendarSettings settings() {
            if (version != null) {
                throw new IllegalArgumentException("version: " + version + " is of a later release");
            }
            return new CalendarSettings(
                    orEmpty(groups),
                    Objects.requireNonNullElse(hidden, Set.of()),
                    orEmpty(names),
                    orEmpty(colours),
                    orEmpty(reminders),
                    examMinutes == null ? null : Duration.ofMinutes(examMinutes),
                    Objects.requireNonNullElse(daysOff, List.of()),
                    orEmpty(terms));
        }

        private static <K, V> Map<K, V> orEmpty(Map<K, V> map) {
            return Objects.requireNonNullElse(map, Map.of());
        }
    }
}
