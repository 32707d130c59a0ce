package org.upschedule.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.job.Jobs;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;
import org.upschedule.run.ContainerJobs;
import org.upschedule.run.MovableClock;
import org.upschedule.run.ProductArchive;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleKind;

/** Stored feeds stay right while nobody looks at their timetables. */
@ExtendWith(ArquillianExtension.class)
class StaleCalendarsIT {

    private static final Lecture LECTURE = new Lecture(
            new ModuleCode("COS 214"),
            "S1",
            "G01",
            "E",
            "L1",
            DayOfWeek.MONDAY,
            LocalTime.of(8, 30),
            LocalTime.of(9, 20),
            List.of("Aula"),
            "HATFIELD",
            List.of(),
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
    MovableClock clock;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "concurrent/scheduleWorkers")
    ManagedExecutorService executor;

    private final UUID owner = UUID.randomUUID();
    private UUID job;
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
                        "timetable")
                .with(Round.class)
                .with(Lane.class)
                .build();
    }

    @BeforeEach
    void subscribe() {
        job = given.completed(owner, ContainerJobs.read(ScheduleKind.LECTURES, LECTURE));
        timetable = timetables
                .create(
                        owner,
                        new TimetableDraft("Mine", List.of(job), OptionalInt.of(2018), Map.of(), CalendarSettings.NONE))
                .timetable()
                .id();
        timetables.newFeed(owner, timetable);
    }

    @Test
    void cancelledEventsLeaveTheFeedAfterTheirTime() throws Exception {
        change("UPDATE feed SET served = true WHERE timetable_id = ?1");
        jobs.delete(owner, job);
        refresh();
        assertThat(feed()).contains("STATUS:CANCELLED").doesNotContain("STATUS:CONFIRMED");

        clock.advance(Duration.ofDays(29));
        refresh();
        assertThat(feed()).contains("STATUS:CANCELLED");

        clock.advance(Duration.ofDays(1));
        refresh();
        assertThat(feed()).doesNotContain("VEVENT").startsWith("BEGIN:VCALENDAR");
    }

    @Test
    void calendarOfAnOlderProgramIsMadeAgain() throws Exception {
        String before = feed();
        change("UPDATE timetable_calendar SET made_by = 2,"
                + " state = '{\"revisions\": [], \"findings\": []}' WHERE timetable_id = ?1");
        change("UPDATE feed SET content = '', etag = 'none' WHERE timetable_id = ?1");

        refresh();

        assertThat(feed()).hasSameSizeAs(before).contains("COS 214 L1 (G01)");
    }

    /** As if a newer version of the product ran beside this one and had made the calendar. */
    @Test
    void calendarOfANewerProgramIsLeftAlone() throws Exception {
        change(
                "UPDATE timetable_calendar SET made_by = 1000000, made_with = 'newer', due_at = created_at FROM timetable"
                        + " WHERE timetable_id = id AND id = ?1");
        change("UPDATE feed SET content = 'newer', etag = 'newer' WHERE timetable_id = ?1");

        refresh();
        timetables.get(owner, timetable);

        assertThat(feed()).isEqualTo("newer");
    }

    @Test
    void calendarThatCannotBeMadeWaitsAndKeepsItsFeed() throws Exception {
        String before = feed();
        change("UPDATE timetable_calendar SET due_at = created_at FROM timetable WHERE timetable_id = id AND id = ?1");
        change("UPDATE timetable SET settings = '{\"reminders\": 1}' WHERE id = ?1");

        refresh();
        refresh();

        assertThat(feed()).isEqualTo(before);
        change("UPDATE timetable SET settings = '{\"names\": {\"COS 214\": \"Patterns\"}}' WHERE id = ?1");
        clock.advance(Duration.ofHours(1));
        refresh();
        assertThat(feed()).contains("Patterns L1 (G01)");
    }

    /** As while another node makes it. */
    @Test
    void calendarThatSomebodyHoldsIsLeftAlone() throws Exception {
        change("UPDATE feed SET content = '', etag = 'none' WHERE timetable_id = ?1");
        change("UPDATE timetable_calendar SET made_by = 2 WHERE timetable_id = ?1");

        transaction.begin();
        entities.createNativeQuery("SELECT 1 FROM timetable WHERE id = ?1 FOR UPDATE")
                .setParameter(1, timetable)
                .getSingleResult();
        executor.submit(this::refresh).get(30, TimeUnit.SECONDS);
        transaction.rollback();
        assertThat(feed()).isEmpty();
        refresh();

        assertThat(feed()).contains("COS 214 L1 (G01)");
    }

    /** It is gone a moment after it was found. */
    @Test
    void timetableThatIsDeletedMeanwhileIsNotThere() throws Exception {
        change("DELETE FROM timetable_calendar WHERE timetable_id = ?1");

        assertThatThrownBy(() -> timetables.get(owner, timetable)).isInstanceOf(NoSuchTimetableException.class);
    }

    /** Other tests in the same database may leave something to do. */
    private void refresh() {
        int rounds = 0;
        while (stale.refreshBatch()) {
            assertThat(rounds++).as("ends").isLessThan(100);
        }
    }

    private String feed() {
        byte[] content = (byte[]) entities.createNativeQuery("SELECT content FROM feed WHERE timetable_id = ?1")
                .setParameter(1, timetable)
                .getSingleResult();
        return new String(content, StandardCharsets.UTF_8);
    }

    private void change(String sql) throws Exception {
        transaction.begin();
        entities.createNativeQuery(sql).setParameter(1, timetable).executeUpdate();
        transaction.commit();
    }
}
