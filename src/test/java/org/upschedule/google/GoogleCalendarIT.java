package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.google.event.Plan;
import org.upschedule.job.Jobs;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;
import org.upschedule.run.ContainerJobs;
import org.upschedule.run.ProductArchive;
import org.upschedule.schedule.Exam;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleKind;
import org.upschedule.schedule.SemesterTest;
import org.upschedule.timetable.NoSuchTimetableException;
import org.upschedule.timetable.StaleCalendars;
import org.upschedule.timetable.TimetableDraft;
import org.upschedule.timetable.Timetables;

/** A timetable on its way to Google and back, with the product's own database. */
@ExtendWith(ArquillianExtension.class)
class GoogleCalendarIT {

    private static final URI REDIRECT = URI.create("http://127.0.0.1/api/google/callback");
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

    @Inject
    ContainerJobs given;

    @Inject
    Jobs jobs;

    @Inject
    Timetables timetables;

    @Inject
    StaleCalendars stale;

    @Inject
    GoogleDouble google;

    @Inject
    Grants grants;

    @Inject
    GrantGateway gateway;

    @Inject
    StoredLedger ledger;

    @Inject
    Push push;

    @Inject
    PushRound round;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    private final UUID owner = UUID.randomUUID();
    private UUID lectures;
    private UUID tests;
    private UUID exams;
    private UUID timetable;

    @Deployment
    static WebArchive application() {
        return ProductArchive.ofJobs(
                        "retention",
                        "academicyear",
                        "academicyear.store",
                        "calendar..",
                        "planning..",
                        "feed",
                        "google",
                        "google.event",
                        "timetable")
                .with(Round.class)
                .with(Lane.class)
                .build(
                        GoogleInside.class,
                        GoogleDouble.class,
                        DoubleCalendars.class,
                        DoubleTokens.class,
                        PushedProduct.class,
                        DyingLedger.class,
                        MemoryLedger.class);
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

    @BeforeEach
    void makeTimetable() throws Exception {
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
        timetable = make(lectures, tests, exams);
    }

    private UUID make(UUID... files) {
        return timetables
                .create(
                        owner,
                        new TimetableDraft(
                                "Mine", List.of(files), OptionalInt.of(2018), Map.of(), CalendarSettings.NONE))
                .timetable()
                .id();
    }

    private boolean grant() {
        Grants.Begun begun = grants.begin(owner, timetable, REDIRECT);
        return finish(owner, begun, google.consent(begun.page()));
    }

    private boolean finish(UUID who, Grants.Begun begun, URI back) {
        Map<String, String> query = GoogleDouble.form(back.getRawQuery());
        return grants.finish(who, begun.way(), query.get("state"), query.get("code"));
    }

    /** Until nothing is due. */
    private void work() throws Exception {
        int steps = 0;
        while (round.run()) {
            assertThat(steps++).as("ends").isLessThan(200);
        }
    }

    private void assertExact() {
        assertThat(google.calendars().made()).hasSize(1);
        assertThat(google.calendars().alive(google.calendars().made().get(0)))
                .extracting((JsonNode event) -> event.get("iCalUID").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Plan.events(timetables.made(timetable).orElseThrow().calendar()).stream()
                                .map(GoogleEvent::iCalUID)
                                .toList())
                .isNotEmpty();
    }

    private void assertNothingIsLeft() {
        assertThat(google.calendars().made()).isEmpty();
        assertThat(google.tokens().grants()).isZero();
        assertThat(count("SELECT count(*) FROM google_grant")).isZero();
        assertThat(count("SELECT count(*) FROM google_event")).isZero();
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void change(String sql) throws Exception {
        transaction.begin();
        entities.createNativeQuery(sql).executeUpdate();
        transaction.commit();
    }

    @Test
    void timetableIsKeptInStepAndTakenAwayByOneCall() throws Exception {
        assertThat(grants.find(owner, timetable)).isEmpty();
        assertThat(grant()).isTrue();
        work();
        assertExact();
        Grants.Seen seen = grants.find(owner, timetable).orElseThrow();
        assertThat(seen.isIdle()).isTrue();
        assertThat(seen.progress().sent()).isEqualTo(seen.progress().wanted()).isPositive();

        google.forgetRequests();
        jobs.delete(owner, exams);
        while (stale.refreshBatch()) {
            Thread.onSpinWait();
        }
        work();
        assertExact();
        assertThat(google.requests()).containsExactly("POST token", "DELETE calendars/{id}/events/{id}");

        grants.stop(owner, timetable);
        work();
        assertNothingIsLeft();
    }

    @Test
    void deletedTimetableTakesItsCalendarAndItsGrantAlong() throws Exception {
        grant();
        work();

        timetables.delete(owner, timetable);
        work();

        assertNothingIsLeft();
    }

    /** With a claim each, as of nodes that are killed: what they held is due again. */
    @Test
    void deathAtTenPointsLeavesNothingHalf() throws Exception {
        grant();
        Random random = new Random(20_180_205);
        int deaths = 0;
        boolean isChanged = false;
        while (deaths < 10) {
            change("UPDATE google_grant SET due_at = now(), stale = true WHERE status = 'ACTIVE'");
            Grant claimed = gateway.claim(Duration.ofMinutes(1)).orElseThrow();
            DyingLedger dying = new DyingLedger(ledger);
            dying.killAt(1 + random.nextInt(8), random.nextBoolean());
            try {
                gateway.end(claimed, push.step(claimed, dying.mortal()));
            } catch (PushedProduct.Killed e) {
                deaths++;
            }
            if (deaths == 5 && !isChanged) {
                jobs.delete(owner, tests);
                stale.refreshBatch();
                isChanged = true;
            }
        }
        change("UPDATE google_grant SET due_at = now()");
        work();
        assertExact();

        grants.stop(owner, timetable);
        work();
        assertNothingIsLeft();
    }

    @Test
    void wayBackIsThatOfWhoWentInHerOwnBrowserAlone() {
        Grants.Begun begun = grants.begin(owner, timetable, REDIRECT);
        Grants.Begun other = grants.begin(owner, timetable, REDIRECT);
        URI back = google.consent(begun.page());

        assertThat(finish(UUID.randomUUID(), begun, back)).as("somebody else").isFalse();
        assertThat(finish(owner, other, back)).as("another way").isFalse();
        assertThat(finish(owner, new Grants.Begun(begun.page(), "made up"), back))
                .isFalse();
        assertThat(grants.find(owner, timetable)).isEmpty();
        assertThat(finish(owner, begun, back)).isTrue();
        assertThatThrownBy(() -> grants.find(UUID.randomUUID(), timetable))
                .isInstanceOf(NoSuchTimetableException.class);
    }

    @Test
    void tokensAreNotStoredInClear() throws Exception {
        grant();
        assertThat(count("SELECT count(*) FROM google_grant WHERE position('4/'::bytea in secret) > 0"))
                .isZero();
        work();

        assertThat(count("SELECT count(*) FROM google_grant WHERE position('1//'::bytea in secret) > 0"))
                .isZero();
        assertThat(count("SELECT count(*) FROM google_grant WHERE secret IS NOT NULL"))
                .isEqualTo(1);
        google.tokens().endAll("student");
        change("UPDATE google_grant SET due_at = now()");
        work();
        assertThat(count("SELECT count(*) FROM google_grant WHERE secret IS NOT NULL"))
                .isZero();
        assertThat(grants.find(owner, timetable)).map(Grants.Seen::status).contains(GrantStatus.ENDED_AT_GOOGLE);
    }

    /** Google ends all grants of a student at once, so one would take the other's away. */
    @Test
    void studentHasOneCalendarThere() {
        grant();
        UUID second = make(lectures);

        assertThatThrownBy(() -> grants.begin(owner, second, REDIRECT)).isInstanceOf(GoogleTakenException.class);
        grants.stop(owner, timetable);
        assertThatThrownBy(() -> grants.begin(owner, timetable, REDIRECT)).isInstanceOf(GoogleTakenException.class);
    }

    @Test
    void nodeWhoseClaimIsOverWritesNothing() throws Exception {
        grant();
        Grant late = gateway.claim(Duration.ofMinutes(1)).orElseThrow();
        assertThat(gateway.claim(Duration.ofMinutes(1))).as("it is held").isEmpty();
        change("UPDATE google_grant SET due_at = now()");
        Grant next = gateway.claim(Duration.ofMinutes(1)).orElseThrow();

        assertThat(ledger.holds(late)).isFalse();
        assertThat(ledger.calendarMade(late, "late")).isFalse();
        assertThat(ledger.plan(late)).isFalse();
        gateway.end(late, Ending.DONE);
        ledger.forget(late);

        assertThat(ledger.holds(next)).isTrue();
        assertThat(count("SELECT count(*) FROM google_grant WHERE due_at > now() AND calendar_id IS NULL"))
                .isEqualTo(1);
    }
}
