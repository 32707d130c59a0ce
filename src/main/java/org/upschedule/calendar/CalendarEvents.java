package org.upschedule.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.PublicHolidays;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ModuleCode;

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
        List<AcademicYear> years = input.personalYears();
        List<Finding> findings = new ArrayList<>(input.files().findings());
        years.forEach(year -> unconfirmed(year).ifPresent(findings::add));
        CalendarSettings settings = input.settings();
        Appearance appearance = new Appearance(settings, colours(input, colours));
        Map<Integer, TeachingDates> dates = new HashMap<>();
        Map<Integer, LectureEvents> lectures = new HashMap<>();
        for (AcademicYear year : years) {
            TeachingDates teaching = new TeachingDates(year, holidays);
            dates.put(year.year(), teaching);
            lectures.put(year.year(), new LectureEvents(input.calendarId(), year, teaching, appearance));
        }
        SittingEvents sittings =
                new SittingEvents(input.calendarId(), settings.examDuration(input.assumedExamDuration()), appearance);
        List<IdentifiedEntry> entries = IdentifiedEntry.of(input, known);
        for (IdentifiedEntry identified : entries) {
            if (isWanted(identified, input)) {
                Placed placed = place(identified, lectures, sittings);
                events.addAll(placed.events());
                findings.addAll(placed.findings());
            }
        }
        findings.addAll(new StaleChoices(input, entries, known, dates).findings());
        return new Placed(events, findings);
    }

    private static boolean isWanted(IdentifiedEntry identified, CalendarInput input) {
        return !input.settings().hides(identified.session(input.calendarId()))
                && identified.entry().match(input.settings()::attends, test -> true, exam -> true);
    }

    /** Counts all modules, also those without a chosen group, so that choosing groups changes no colour. */
    private static ModuleColours colours(CalendarInput input, Map<ModuleCode, String> before) {
        List<ModuleCode> modules = input.files().entries().stream()
                .map(dated -> dated.entry().module())
                .toList();
        Map<ModuleCode, String> given = new TreeMap<>(before);
        modules.forEach(module -> input.settings().colour(module).ifPresent(colour -> given.put(module, colour)));
        return new ModuleColours(modules, given);
    }

    private static Placed place(
            IdentifiedEntry identified, Map<Integer, LectureEvents> lectures, SittingEvents sittings) {
        return identified
                .entry()
                .match(
                        lecture ->
                                lectures.get(identified.dated().year().year()).place(identified, lecture),
                        test -> sittings.place(identified, test),
                        exam -> sittings.place(identified, exam));
    }

    private static Optional<Finding> unconfirmed(AcademicYear year) {
        if (year.confirmed()) {
            return Optional.empty();
        }
        String message = "The term dates of %d are not confirmed. %s".formatted(year.year(), year.note());
        return Optional.of(Finding.of(FindingCode.ACADEMIC_YEAR_UNCONFIRMED, message.strip()));
    }
}
