package org.upschedule.job;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.upschedule.job.upkeep.Sweeper;
import org.upschedule.run.ContainerJobs;
import org.upschedule.run.MovableClock;
import org.upschedule.run.ProductArchive;
import org.upschedule.schedule.ReadSchedule;
import org.upschedule.schedule.ScheduleKind;

/** The states of jobs in the real container and database. No worker and no timer is deployed: the tests play both. */
@ExtendWith(ArquillianExtension.class)
abstract class StatesOfJobs {

    static final ReadSchedule READ = ContainerJobs.read(ScheduleKind.EXAMS);

    @Inject
    ContainerJobs given;

    @Inject
    JobLedger ledger;

    @Inject
    Jobs jobs;

    @Inject
    MovableClock clock;

    @Inject
    EntityManager entities;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "jdbc/schedule")
    DataSource database;

    final UUID owner = UUID.randomUUID();
    private StateChanges changes;

    @Deployment
    static WebArchive application() {
        return ProductArchive.ofJobs("reader..").with(Sweeper.class).build(StateChanges.class, StatesOfJobs.class);
    }

    @BeforeEach
    void takeDownChanges() {
        changes = new StateChanges(database::getConnection);
    }

    Job found(UUID job) {
        return jobs.find(owner, job).orElseThrow();
    }

    List<String> changesOf(UUID job) {
        return changes.of(job.toString());
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    List<String> outboxOf(UUID job) {
        return entities.createNativeQuery("SELECT destination FROM outbox WHERE job_id = ?1 ORDER BY id")
                .setParameter(1, job)
                .getResultList();
    }

    /** Changes the job's rows as nobody else does. */
    void change(String statement, UUID job) throws Exception {
        transaction.begin();
        entities.createNativeQuery(statement).setParameter(1, job).executeUpdate();
        transaction.commit();
    }
}
