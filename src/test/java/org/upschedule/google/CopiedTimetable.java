package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.google.event.Plan;
import org.upschedule.run.ContainerJobs;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleKind;
import org.upschedule.schedule.SemesterTest;
import org.upschedule.timetable.TimetableDraft;
import org.upschedule.timetable.Timetables;

/** For a test in the container: a student with a timetable of three files, and what she does about its copy at Google. */
@Dependent
public class CopiedTimetable {

    static final URI REDIRECT = URI.create("http://127.0.0.1/api/google/callback");

    private static final ModuleCode MODULE = new ModuleCode("COS 214");

    private static final SemesterTest TEST = new SemesterTest(
            MODULE,
            "Test1",
            LocalDate.parse("2018-03-31"),
            LocalTime.of(10, 30),
            LocalTime.of(12, 0),
            List.of("Aula"),
            "HATFIELD",
            false);

    private static final Exam EXAM = new Exam(
            "FINAL",
            MODULE,
            "1",
            "Exam Written",
            LocalDate.parse("2018-06-12"),
            LocalTime.of(7, 30),
            "HATF",
            "HATFIELD",
            "Thuto 3-1",
            "",
            false);

    private final UUID owner = UUID.randomUUID();
    private final ContainerJobs given;
    private final Timetables timetables;
    private final GoogleDouble google;
    private final Grants grants;
    private final PushRound round;
    private final EntityManager entities;
    private final UserTransaction transaction;
    private UUID lectures;
    private UUID tests;
    private UUID exams;
    private UUID timetable;

    @Inject
    CopiedTimetable(
            ContainerJobs given,
            Timetables timetables,
            GoogleDouble google,
            Grants grants,
            PushRound round,
            EntityManager entities,
            UserTransaction transaction) {
        this.given = given;
        this.timetables = timetables;
        this.google = google;
        this.grants = grants;
        this.round = round;
        this.entities = entities;
        this.transaction = transaction;
    }

    /** Nothing is left of what others have granted, and she has made her timetable. */
    void make() throws Exception {
        google.calendars().made().forEach(google.calendars()::deleteCalendarByHand);
        google.tokens().endAll("student");
        google.forgetRequests();
        change("DELETE FROM google_grant");
        lectures = given.completed(
                owner,
                ContainerJobs.read(
                        ScheduleKind.LECTURES,
                        lecture("L1", DayOfWeek.MONDAY),
                        lecture("L2", DayOfWeek.TUESDAY),
                        lecture("L3", DayOfWeek.WEDNESDAY),
                        lecture("T1", DayOfWeek.FRIDAY),
                        lecture("P1", DayOfWeek.THURSDAY)));
        tests = given.completed(owner, ContainerJobs.read(ScheduleKind.TESTS, TEST));
        exams = given.completed(owner, ContainerJobs.read(ScheduleKind.EXAMS, EXAM));
        timetable = another(lectures, tests, exams);
    }

    private static Lecture lecture(String activity, DayOfWeek day) {
        return new Lecture(
                MODULE,
                "S1",
                "G01",
                "E",
                activity,
                day,
                LocalTime.of(8, 30),
                LocalTime.of(9, 20),
                List.of("Aula"),
                "HATFIELD",
                List.of(),
                false);
    }

    /** One more timetable of hers. */
    UUID another(UUID... files) {
        return timetables
                .create(
                        owner,
                        new TimetableDraft(
                                "Mine", List.of(files), OptionalInt.of(2018), Map.of(), CalendarSettings.NONE))
                .timetable()
                .id();
    }

    UUID owner() {
        return owner;
    }

    UUID id() {
        return timetable;
    }

    UUID lectures() {
        return lectures;
    }

    UUID tests() {
        return tests;
    }

    UUID exams() {
        return exams;
    }

    Grants.Begun begin() {
        return grants.begin(owner, timetable, REDIRECT);
    }

    /** The whole way to Google's page and back. */
    boolean grant() {
        Grants.Begun begun = begin();
        return finish(owner, begun, google.consent(begun.page()));
    }

    /** @param back where Google's page leads a browser to, which keeps the way that was begun, and is that of this owner */
    boolean finish(UUID who, Grants.Begun begun, URI back) {
        Map<String, String> query = GoogleDouble.form(back.getRawQuery());
        return grants.finish(who, begun.way(), query.get("state"), query.get("code"));
    }

    /** The round runs until nothing is due. */
    void work() throws Exception {
        int steps = 0;
        while (round.run()) {
            assertThat(steps++).as("ends").isLessThan(200);
        }
    }

    /** At Google there is one calendar, with the events of this timetable. */
    void assertExact() {
        assertThat(google.calendars().made()).hasSize(1);
        assertThat(google.calendars().alive(google.calendars().made().get(0)))
                .extracting((JsonNode event) -> event.get("iCalUID").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Plan.events(timetables.made(timetable).orElseThrow().calendar()).stream()
                                .map(GoogleEvent::iCalUID)
                                .toList())
                .isNotEmpty();
    }

    void assertNothingIsLeft() {
        assertThat(google.calendars().made()).isEmpty();
        assertThat(google.tokens().grants()).isZero();
        assertThat(count("SELECT count(*) FROM google_grant")).isZero();
        assertThat(count("SELECT count(*) FROM google_event")).isZero();
    }

    long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    void change(String sql) throws Exception {
        transaction.begin();
        entities.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }
}
