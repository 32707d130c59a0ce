package org.upschedule.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleEntry;

/** Makes the events of a calendar from the schedules, the dates of the academic year and the student's settings. */
public final class CalendarEvents {

    private final PublicHolidays holidays;

    public CalendarEvents(PublicHolidays holidays) {
        this.holidays = Objects.requireNonNull(holidays, "holidays");
    }

    /**
     * @param known the sessions of the calendar, those of the input among them
     * @param colours of the modules in the calendar before
     * @throws ImpossibleTermDatesException where the student's own term dates are not possible
     */
    public Placed place(CalendarInput input, KnownSessions known, Map<ModuleCode, String> colours) {
        List<Event> events = new ArrayList<>();
        List<Finding> findings = new ArrayList<>(unconfirmed(input).toList());
        CalendarSettings settings = input.settings();
        Appearance appearance = new Appearance(settings, colours(input, colours));
        AcademicYear year = input.year() == null ? null : PersonalYear.of(input.year(), settings);
        LectureEvents lectures = year == null
                ? null
                : new LectureEvents(input.calendarId(), year, new TeachingDates(year, holidays), appearance);
        SittingEvents sittings =
                new SittingEvents(input.calendarId(), settings.examDuration(input.assumedExamDuration()), appearance);
        for (IdentifiedEntry identified : IdentifiedEntry.of(input, known)) {
            if (isWanted(identified, input)) {
                Placed placed = place(identified, lectures, sittings);
                events.addAll(placed.events());
                findings.addAll(placed.findings());
            }
        }
        return new Placed(events, findings);
    }

    private static boolean isWanted(IdentifiedEntry identified, CalendarInput input) {
        return !input.settings().hides(identified.session(input.calendarId()))
                && identified.entry().match(input.settings()::attends, test -> true, exam -> true);
    }

    /** Counts all modules, also those without a chosen group, so that choosing groups changes no colour. */
    private static ModuleColours colours(CalendarInput input, Map<ModuleCode, String> before) {
        List<ModuleCode> modules = input.schedules().stream()
                .flatMap(schedule -> schedule.entries().stream())
                .map(ScheduleEntry::module)
                .toList();
        Map<ModuleCode, String> given = new TreeMap<>(before);
        modules.forEach(module -> input.settings().colour(module).ifPresent(colour -> given.put(module, colour)));
        return new ModuleColours(modules, given);
    }

    private static Placed place(IdentifiedEntry identified, LectureEvents lectures, SittingEvents sittings) {
        return identified
                .entry()
                .match(
                        lecture -> lectures.place(identified, lecture),
                        test -> sittings.place(identified, test),
                        exam -> sittings.place(identified, exam));
    }

    private static Stream<Finding> unconfirmed(CalendarInput input) {
        if (!input.hasLectures() || input.year().confirmed()) {
            return Stream.empty();
        }
        String message = "The term dates of %d are not confirmed. %s"
                .formatted(input.year().year(), input.year().note());
        return Stream.of(Finding.of(FindingCode.ACADEMIC_YEAR_UNCONFIRMED, message.strip()));
    }
}
