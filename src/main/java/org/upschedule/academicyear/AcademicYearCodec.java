package org.upschedule.academicyear;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upschedule.json.JsonFields;

/** The JSON form of an academic year, which administrators edit: strict, so that a slip of the pen is said at once. */
public final class AcademicYearCodec {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AcademicYearCodec() {}

    /**
     * @param file name of the file, for messages
     * @throws InvalidAcademicYearException where the file is no JSON, a key is unknown or missing, or a date is wrong
     */
    public static AcademicYear read(String file, byte[] json) {
        try {
            return year(JsonFields.parse(json));
        } catch (IllegalArgumentException e) {
            throw new InvalidAcademicYearException(file, e.getMessage(), e);
        }
    }

    /** The same year as {@link #read} reads it. */
    public static byte[] write(AcademicYear year) {
        ObjectNode root = JSON.createObjectNode();
        root.put("year", year.year());
        root.put("confirmed", year.confirmed());
        root.put("note", year.note());
        ObjectNode terms = root.putObject("terms");
        year.terms().forEach((term, dates) -> put(terms.putObject(term.name()), dates));
        ArrayNode recesses = root.putArray("recesses");
        year.recesses().forEach(recess -> put(recesses.addObject(), recess));
        ArrayNode without = root.putArray("daysWithoutLectures");
        year.daysWithoutLectures().forEach(day -> without.add(day.toString()));
        ObjectNode swaps = root.putObject("daysFollowingAnotherTimetable");
        year.daysFollowingAnotherTimetable().forEach((date, day) -> swaps.put(date.toString(), day.name()));
        ArrayNode proclaimed = root.putArray("proclaimedHolidays");
        year.proclaimedHolidays().forEach(day -> proclaimed.add(day.toString()));
        ArrayNode periods = root.putArray("examinationPeriods");
        year.examinationPeriods().forEach(period -> put(periods.addObject(), period));
        try {
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of text and numbers has a JSON form", e);
        }
    }

    /** {@code {"from": "…", "to": "…"}} */
    public static DateRange range(JsonFields field) {
        field.allowOnly("from", "to");
        LocalDate from = field.field("from").date();
        LocalDate to = field.field("to").date();
        if (to.isBefore(from)) {
            throw field.problem("ends on " + to + ", before it starts on " + from);
        }
        return new DateRange(from, to);
    }

    private static AcademicYear year(JsonFields fields) {
        fields.allowOnly(
                "year",
                "confirmed",
                "note",
                "terms",
                "recesses",
                "daysWithoutLectures",
                "daysFollowingAnotherTimetable",
                "proclaimedHolidays",
                "examinationPeriods");
        Map<Term, DateRange> terms = new LinkedHashMap<>();
        fields.object("terms").forEach((code, dates) -> {
            Term term = Term.of(code).orElseThrow(() -> dates.problem("unknown term, known are S1 S2 Q1 Q2 Q3 Q4 Y"));
            terms.put(term, range(dates));
        });
        Map<LocalDate, DayOfWeek> swaps = new LinkedHashMap<>();
        fields.object("daysFollowingAnotherTimetable")
                .forEach((date, day) -> swaps.put(day.date(date), day.dayOfWeek()));
        return new AcademicYear(
                fields.integer("year"),
                fields.bool("confirmed"),
                fields.text("note"),
                terms,
                fields.array("recesses").map(AcademicYearCodec::range).toList(),
                fields.dates("daysWithoutLectures"),
                swaps,
                fields.dates("proclaimedHolidays"),
                fields.has("examinationPeriods")
                        ? fields.array("examinationPeriods")
                                .map(AcademicYearCodec::range)
                                .toList()
                        : List.of());
    }

    private static void put(ObjectNode node, DateRange dates) {
        node.put("from", dates.from().toString());
        node.put("to", dates.to().toString());
    }
}
