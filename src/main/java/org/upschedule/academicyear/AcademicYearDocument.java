package org.upschedule.academicyear;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.upschedule.json.InvalidJsonException;

/**
 * The JSON form of an academic year, which administrators edit, and in which it is stored. Its keys are those of {@link
 * AcademicYear}; all but {@code examinationPeriods} are needed, so that one that is forgotten is not taken for an empty one.
 */
public record AcademicYearDocument(
        @JsonProperty(required = true) Integer year,
        @JsonProperty(required = true) Boolean confirmed,
        @JsonProperty(required = true) String note,
        @JsonProperty(required = true) Map<String, DateRange> terms,
        @JsonProperty(required = true) List<DateRange> recesses,
        @JsonProperty(required = true) List<LocalDate> daysWithoutLectures,
        @JsonProperty(required = true) Map<LocalDate, DayOfWeek> daysFollowingAnotherTimetable,
        @JsonProperty(required = true) List<LocalDate> proclaimedHolidays,
        List<DateRange> examinationPeriods) {

    /** The keys are there; {@code null} is no value of them. */
    public AcademicYearDocument {
        required("year", year);
        required("confirmed", confirmed);
        required("note", note);
        required("terms", terms);
        required("recesses", recesses);
        required("daysWithoutLectures", daysWithoutLectures);
        required("daysFollowingAnotherTimetable", daysFollowingAnotherTimetable);
        required("proclaimedHolidays", proclaimedHolidays);
        examinationPeriods = examinationPeriods == null ? List.of() : examinationPeriods;
    }

    public static AcademicYearDocument of(AcademicYear year) {
        Map<String, DateRange> terms = new LinkedHashMap<>();
        year.terms().forEach((term, dates) -> terms.put(term.name(), dates));
        return new AcademicYearDocument(
                year.year(),
                year.confirmed(),
                year.note(),
                terms,
                year.recesses(),
                List.copyOf(year.daysWithoutLectures()),
                year.daysFollowingAnotherTimetable(),
                List.copyOf(year.proclaimedHolidays()),
                year.examinationPeriods());
    }

    /** @throws IllegalArgumentException beginning with the key that is wrong, such as {@code terms.S1} */
    public AcademicYear academicYear() {
        Map<Term, DateRange> known = new LinkedHashMap<>();
        terms.forEach((code, dates) -> known.put(term(code), dates));
        return new AcademicYear(
                year,
                confirmed,
                note,
                known,
                recesses,
                distinct("daysWithoutLectures", daysWithoutLectures),
                daysFollowingAnotherTimetable,
                distinct("proclaimedHolidays", proclaimedHolidays),
                examinationPeriods);
    }

    private static void required(String key, Object value) {
        if (value == null) {
            throw new InvalidJsonException(key, "is missing");
        }
    }

    private static Term term(String code) {
        return Term.of(code)
                .orElseThrow(
                        () -> new InvalidJsonException("terms." + code, "unknown term, known are S1 S2 Q1 Q2 Q3 Q4 Y"));
    }

    /** A date that is given twice may be meant to be another. */
    private static Set<LocalDate> distinct(String key, List<LocalDate> dates) {
        List<LocalDate> seen = new ArrayList<>();
        for (LocalDate date : dates) {
            if (seen.contains(date)) {
                throw new InvalidJsonException(key + "[" + seen.size() + "]", date + " is given twice");
            }
            seen.add(date);
        }
        return new LinkedHashSet<>(seen);
    }
}
