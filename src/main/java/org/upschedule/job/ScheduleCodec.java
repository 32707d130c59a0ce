package org.upschedule.job;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingType;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Place;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;
import org.upschedule.schedule.SemesterTest;

/**
 * The JSON form of a schedule, which is stored and is what callers get: {@code {kind, entries, findings, geometry}}. What the PDF
 * leaves open is {@code null}; {@code tentative} is there only where it is true. {@code places} are the rows that an entry was
 * read from, in parts of the page from its upper left corner.
 */
final class ScheduleCodec {

    private ScheduleCodec() {}

    static String write(ReadSchedule read) {
        Schedule schedule = read.schedule();
        JsonArrayBuilder entries = Json.createArrayBuilder();
        for (int i = 0; i < schedule.entries().size(); i++) {
            entries.add(write(schedule.entries().get(i))
                    .add("places", places(read.places().get(i))));
        }
        JsonArrayBuilder findings = Json.createArrayBuilder();
        schedule.findings().forEach(finding -> findings.add(write(finding)));
        return Json.createObjectBuilder()
                .add("kind", schedule.kind().name())
                .add("entries", entries)
                .add("findings", findings)
                .add("geometry", read.geometry().fingerprint())
                .build()
                .toString();
    }

    static Schedule read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new Schedule(
                    ScheduleKind.valueOf(json.getString("kind")),
                    json.getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                            .map(ScheduleCodec::entry)
                            .toList(),
                    json.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                            .map(ScheduleCodec::finding)
                            .toList());
        }
    }

    private static JsonObjectBuilder write(ScheduleEntry entry) {
        JsonObjectBuilder json;
        if (entry instanceof Lecture lecture) {
            json = lecture(lecture);
        } else if (entry instanceof SemesterTest test) {
            json = test(test);
        } else {
            json = exam((Exam) entry);
        }
        if (entry.tentative()) {
            json.add("tentative", true);
        }
        return json;
    }

    private static JsonArrayBuilder places(List<Place> places) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        places.forEach(place -> array.add(Json.createObjectBuilder()
                .add("page", place.page())
                .add("left", rounded(place.left()))
                .add("top", rounded(place.top()))
                .add("width", rounded(place.width()))
                .add("height", rounded(place.height()))));
        return array;
    }

    /** A tenth of a point on a page of A4. */
    private static BigDecimal rounded(float part) {
        return BigDecimal.valueOf(part).setScale(4, RoundingMode.HALF_UP);
    }

    private static JsonObjectBuilder lecture(Lecture lecture) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", "lecture");
        add(json, "module", lecture.module());
        add(json, "offered", lecture.offered());
        add(json, "group", lecture.group());
        add(json, "language", lecture.language());
        add(json, "activity", lecture.activity());
        add(json, "day", lecture.day());
        add(json, "start", lecture.start());
        add(json, "end", lecture.end());
        json.add("venues", Json.createArrayBuilder(lecture.venues()));
        add(json, "campus", lecture.campus());
        return json.add("programmes", Json.createArrayBuilder(lecture.programmes()));
    }

    private static JsonObjectBuilder test(SemesterTest test) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", "test");
        add(json, "module", test.module());
        add(json, "test", test.test());
        add(json, "date", test.date());
        add(json, "start", test.start());
        add(json, "end", test.end());
        json.add("venues", Json.createArrayBuilder(test.venues()));
        add(json, "campus", test.campus());
        return json;
    }

    private static JsonObjectBuilder exam(Exam exam) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", "exam");
        add(json, "status", exam.status());
        add(json, "module", exam.module());
        add(json, "paper", exam.paper());
        add(json, "activity", exam.activity());
        add(json, "date", exam.date());
        add(json, "start", exam.start());
        add(json, "moduleCampus", exam.moduleCampus());
        add(json, "campus", exam.campus());
        add(json, "venue", exam.venue());
        add(json, "comments", exam.comments());
        return json;
    }

    private static JsonObjectBuilder write(Finding finding) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        add(json, "code", finding.code());
        add(json, "message", finding.message());
        addNumber(json, "page", finding.page());
        addNumber(json, "row", finding.row());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value.toString());
        }
    }

    private static void addNumber(JsonObjectBuilder json, String name, Integer value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }

    private static ScheduleEntry entry(JsonObject json) {
        return switch (json.getString("type")) {
            case "lecture" ->
                new Lecture(
                        text(json, "module"),
                        text(json, "offered"),
                        text(json, "group"),
                        text(json, "language"),
                        text(json, "activity"),
                        value(json, "day", DayOfWeek::valueOf),
                        value(json, "start", LocalTime::parse),
                        value(json, "end", LocalTime::parse),
                        texts(json, "venues"),
                        text(json, "campus"),
                        texts(json, "programmes"),
                        json.getBoolean("tentative", false));
            case "test" ->
                new SemesterTest(
                        text(json, "module"),
                        text(json, "test"),
                        value(json, "date", LocalDate::parse),
                        value(json, "start", LocalTime::parse),
                        value(json, "end", LocalTime::parse),
                        texts(json, "venues"),
                        text(json, "campus"),
                        json.getBoolean("tentative", false));
            case "exam" ->
                new Exam(
                        text(json, "status"),
                        text(json, "module"),
                        text(json, "paper"),
                        text(json, "activity"),
                        value(json, "date", LocalDate::parse),
                        value(json, "start", LocalTime::parse),
                        text(json, "moduleCampus"),
                        text(json, "campus"),
                        text(json, "venue"),
                        text(json, "comments"),
                        json.getBoolean("tentative", false));
            default -> throw new IllegalArgumentException("unknown type of entry: " + json.getString("type"));
        };
    }

    private static Finding finding(JsonObject json) {
        return new Finding(
                FindingType.of(text(json, "code")), text(json, "message"), number(json, "page"), number(json, "row"));
    }

    private static String text(JsonObject json, String name) {
        return value(json, name, Function.identity());
    }

    private static Integer number(JsonObject json, String name) {
        return json.isNull(name) ? null : Integer.valueOf(json.getInt(name));
    }

    private static <T> T value(JsonObject json, String name, Function<String, T> parse) {
        return json.isNull(name) ? null : parse.apply(json.getString(name));
    }

    private static List<String> texts(JsonObject json, String name) {
        JsonArray array = json.getJsonArray(name);
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
