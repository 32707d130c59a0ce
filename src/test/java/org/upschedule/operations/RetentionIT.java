package org.upschedule.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.upschedule.job.Jobs;
import org.upschedule.job.upkeep.ExpiredFiles;
import org.upschedule.job.upkeep.ExpiredFilesRound;
import org.upschedule.job.upkeep.UnusedJobs;
import org.upschedule.job.upkeep.UnusedJobsRound;
import org.upschedule.retention.DeletionRound;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;
import org.upschedule.run.ContainerJobs;
import org.upschedule.run.MovableClock;
import org.upschedule.run.ProductArchive;
import org.upschedule.schedule.ScheduleKind;

/** What is deleted after its time, and what is not. */
@ExtendWith(ArquillianExtension.class)
class RetentionIT {

    @Inject
    ContainerJobs given;

    @Inject
    Jobs jobs;

    @Inject
    ExpiredFiles files;

    @Inject
    @Any
    Instance<DeletionRound> rounds;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    private final UUID owner = UUID.randomUUID();

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
                .with(ExpiredFiles.class)
                .with(ExpiredFilesRound.class)
                .with(UnusedJobs.class)
                .with(UnusedJobsRound.class)
                .with(Round.class)
                .with(Lane.class)
                .build();
    }

    /** As the runner does: again at once, while there is more. */
    private void deleteExpired() {
        for (DeletionRound round : rounds) {
            boolean more = round.run();
            while (more) {
                more = round.run();
            }
        }
    }

    @Test
    void pdfsOfEndedJobsGoAfterADayAndWhatWasReadStays() {
        UUID ended = given.completed(owner, ContainerJobs.read(ScheduleKind.EXAMS));
        UUID waiting = given.queued(owner);

        clock.advance(Duration.ofHours(24));
        deleteExpired();
        assertThat(jobs.file(ended)).as("not before its time").isPresent();

        clock.advance(Duration.ofSeconds(1));
        deleteExpired();
        assertThat(jobs.file(ended)).isEmpty();
        assertThat(jobs.scheduleJson(ended)).isPresent();
        assertThat(jobs.file(waiting)).as("accepted, and not read yet").isPresent();
    }

    @Test
    void jobsThatNoTimetableUsesGoAfterAMonth() throws Exception {
        UUID unused = given.completed(owner, ContainerJobs.read(ScheduleKind.EXAMS));
        UUID used = given.completed(owner, ContainerJobs.read(ScheduleKind.TESTS));
        UUID waiting = given.queued(owner);
        transaction.begin();
        UUID timetable = addTimetable();
        entities.createNativeQuery("INSERT INTO timetable_job (timetable_id, job_id) VALUES (?1, ?2)")
                .setParameter(1, timetable)
                .setParameter(2, used)
                .executeUpdate();
        transaction.commit();

        clock.advance(Duration.ofDays(30));
        deleteExpired();
        assertThat(jobs.find(owner, unused)).as("not before its time").isPresent();

        clock.advance(Duration.ofSeconds(1));
        deleteExpired();
        assertThat(jobs.find(owner, unused)).isEmpty();
        assertThat(jobs.find(owner, used)).isPresent();
        assertThat(jobs.find(owner, waiting)).as("accepted, and not read yet").isPresent();
    }

    /** It is not looked at each time, so it goes a little later. */
    @Test
    void jobWhoseTimetableIsDeletedGoesWithinAWeek() throws Exception {
        UUID job = given.completed(owner, ContainerJobs.read(ScheduleKind.TESTS));
        transaction.begin();
        UUID timetable = addTimetable();
        entities.createNativeQuery("INSERT INTO timetable_job (timetable_id, job_id) VALUES (?1, ?2)")
                .setParameter(1, timetable)
                .setParameter(2, job)
                .executeUpdate();
        transaction.commit();
        clock.advance(Duration.ofDays(31));
        deleteExpired();
        transaction.begin();
        entities.createNativeQuery("DELETE FROM timetable WHERE id = ?1")
                .setParameter(1, timetable)
                .executeUpdate();
        transaction.commit();

        clock.advance(Duration.ofDays(7).plusSeconds(1));
        deleteExpired();

        assertThat(jobs.find(owner, job)).isEmpty();
    }

    @Test
    void largePdfsAreDeletedInSeveralTransactions() throws Exception {
        clock.advance(Duration.ofDays(2));
        deleteExpired();
        for (int i = 0; i < 3; i++) {
            given.completed(owner, ContainerJobs.read(ScheduleKind.EXAMS));
        }
        transaction.begin();
        entities.createNativeQuery("UPDATE job SET file_size = 60000000 WHERE owner_id = ?1")
                .setParameter(1, owner)
                .executeUpdate();
        transaction.commit();
        clock.advance(Duration.ofDays(2));

        assertThat(files.deleteBatch()).as("below 100 MB, and the one beyond").isEqualTo(2);
        assertThat(files.deleteBatch()).isEqualTo(1);
    }

    @Test
    void moreThanABatchIsDeletedInOneRound() throws Exception {
        transaction.begin();
        for (int i = 0; i < 450; i++) {
            addTimetable();
        }
        transaction.commit();

        clock.advance(Duration.ofDays(366));
        deleteExpired();

        assertThat(timetables()).isZero();
    }

    @Test
    void timetableYoungerThanAYearStays() throws Exception {
        transaction.begin();
        addTimetable();
        transaction.commit();

        clock.advance(Duration.ofDays(364));
        deleteExpired();

        assertThat(timetables()).isEqualTo(1);
    }

    private UUID addTimetable() {
        UUID id = UUID.randomUUID();
        entities.createNativeQuery("INSERT INTO timetable (id, owner_id, name, academic_year, created_at, used_at)"
                        + " VALUES (?1, ?2, 'Mine', 2026, ?3, ?3)")
                .setParameter(1, id)
                .setParameter(2, owner)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        return id;
    }

    private int timetables() {
        return ((Number) entities.createNativeQuery("SELECT count(*) FROM timetable WHERE owner_id = ?1")
                        .setParameter(1, owner)
                        .getSingleResult())
                .intValue();
    }
}
