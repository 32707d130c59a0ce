package org.upschedule.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.upschedule.drawing.Drawn;
import org.upschedule.endtoend.Metrics;
import org.upschedule.endtoend.Student;
import org.upschedule.endtoend.TestProduct;
import org.upschedule.endtoend.Uploads;
import org.upschedule.endtoend.Waiting;
import org.upschedule.job.StateChanges;
import org.upschedule.run.ArchivedPostgres;
import org.upschedule.run.TestData;
import org.upschedule.run.TestDatabase;

/** The database goes back in time under a node that runs on, while students upload. */
class RestoreIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private TestProduct product;
    private ArchivedPostgres archived;
    private StateChanges changes;

    @BeforeEach
    void start() {
        product = TestProduct.withEmbeddedBroker("restore")
                // so that some wait in the broker at any time
                .with("upschedule.job.workers", "1")
                .with("upschedule.job.starts-per-second", "20");
        archived = new ArchivedPostgres(product.postgres(), TestData.folder("restore"));
        product.start();
        changes = new StateChanges(product.postgres()::connect);
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void allIsAsItWasAtTheMomentAndNothingIsReadTwice() {
        Subscriber subscriber = new Subscriber(product::student);
        Student.Answer before = subscriber.poll();
        Student deleter = product.student();
        String deleted = deleter.read("tests.pdf", Drawn.tests("COS 110"));
        archived.copyFiles();
        Uploads early = Uploads.of(product.student(), 40);
        early.end();
        String moment = archived.moment();

        subscriber.uploadNewerFile();
        Student.Answer taken = subscriber.poll();
        deleter.delete("api/jobs/" + deleted);
        Student newcomer = product.student();
        String read = newcomer.read("exams.pdf", Drawn.exams("COS 333"));
        assertThat(newcomer.get("api/jobs/" + read + "/schedule").status()).isEqualTo(200);
        Uploads late = Uploads.unending(product.student());
        awaitAccepted(late, 20);
        archived.awaitArchived();
        Waiting.until("it is seen that PostgreSQL archives", SOON, () -> archiveAge() < SOON.toSeconds());
        archived.destroy();
        Instant destroyed = Instant.now();
        assertThat(newcomer.get("api/jobs").status()).isEqualTo(503);
        archived.restore(moment);
        product.micro().awaitReady();
        awaitAccepted(late, late.accepted().size() + 1);
        Duration away = Duration.between(destroyed, Instant.now());
        late.stop();
        Waiting.until("all that is there is read", SOON, () -> count("status IN ('QUEUED', 'PROCESSING')") == 0);

        assertThat(missing(early)).isEmpty();
        assertThat(missing(late)).as("accepted after the moment").isNotEmpty();
        assertThat(count("status <> 'COMPLETED'")).isZero();
        assertThat(changes.repeated("PROCESSING->COMPLETED")).isEmpty();
        assertThat(metrics().value("upschedule_dead_letters_total"))
                .as("messages of jobs that there are no more do no harm")
                .isZero();
        programsGetWhatThereIs(subscriber, before, taken);
        assertThat(deleter.get("api/jobs/" + deleted + "/schedule").status())
                .as("what was deleted after the moment is there again")
                .isEqualTo(200);
        isStillHerselfAndUploadsAgain(newcomer, read);
        new DrillReport("Restored by SQL alone, in each build")
                .row(
                        "uploads accepted before the moment, all of which were read",
                        early.accepted().size())
                .row("uploads accepted after the moment and lost", missing(late).size())
                .row("from the loss until an upload was accepted", away)
                .write();
    }

    /** Those that the database does not know. */
    private Set<String> missing(Uploads uploads) {
        return uploads.accepted().keySet().stream()
                .filter(job -> count("id = '" + job + "'") == 0)
                .collect(Collectors.toSet());
    }

    private Metrics metrics() {
        return new Metrics(product.student());
    }

    private double archiveAge() {
        return metrics().value("upschedule_backup_archive_age_seconds{source=\"database\"}");
    }

    private void awaitAccepted(Uploads uploads, int number) {
        Waiting.until(number + " are accepted", SOON, () -> uploads.accepted().size() >= number);
    }

    private long count(String condition) {
        return TestDatabase.count(product.postgres(), "SELECT count(*) FROM job WHERE " + condition);
    }

    private static void programsGetWhatThereIs(Subscriber subscriber, Student.Answer before, Student.Answer taken) {
        assertThat(subscriber.poll().text()).isEqualTo(before.text()).isNotEqualTo(taken.text());
        assertThat(subscriber.statusFor("If-None-Match", taken.header("ETag"))).isEqualTo(200);
        assertThat(subscriber.statusFor("If-Modified-Since", taken.header("Last-Modified")))
                .isEqualTo(200);
        assertThat(subscriber.statusFor("If-None-Match", before.header("ETag"))).isEqualTo(304);

        subscriber.uploadNewerFile();
        Student.Answer again = subscriber.poll();
        assertThat(Subscriber.events(again))
                .as("the same events under the same UIDs as before the loss")
                .isEqualTo(Subscriber.events(taken))
                .containsAllEntriesOf(Subscriber.events(before));
        assertThat(subscriber.statusFor("If-Modified-Since", taken.header("Last-Modified")))
                .isEqualTo(200);
    }

    /** She came after the moment: nothing of hers is in the database, and her cookie is good all the same. */
    private static void isStillHerselfAndUploadsAgain(Student newcomer, String lost) {
        String cookie = newcomer.cookie();
        assertThat(newcomer.get("api/jobs/" + lost).status()).isEqualTo(404);
        assertThat(newcomer.get("api/jobs/" + lost + "/schedule").status())
                .as("Redis still has it")
                .isEqualTo(404);

        newcomer.read("exams.pdf", Drawn.exams("COS 333"));

        assertThat(newcomer.cookie()).isEqualTo(cookie);
    }
}
