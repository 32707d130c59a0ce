package org.upschedule.timetable.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.academicyear.DateRange;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.calendar.EventKind;

/** Settings as they are sent back by {@link TimetableRequest}, whose keys are the same. */
@Schema(name = "Settings", description = "What a student made of her calendar, with the keys of TimetableRequest")
public record SettingsView(
        Map<String, Map<EventKind, Set<String>>> groups,
        Set<String> hidden,
        Map<String, String> names,
        Map<String, String> colours,
        Map<EventKind, Set<Integer>> reminders,

        @Schema(nullable = true, description = "null: the product's own assumption")
        Long examMinutes,

        List<DateRange> daysOff,
        Map<Term, DateRange> terms) {

    static SettingsView of(CalendarSettings settings) {
        return new SettingsView(
                settings.groups(),
                settings.hidden(),
                settings.names(),
                settings.colours(),
                settings.reminders(),
                settings.examDuration() == null ? null : settings.examDuration().toMinutes(),
                settings.daysOff(),
                settings.terms());
    }
}
