package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.upschedule.job.Jobs;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;
import org.upschedule.run.ProductArchive;
import org.upschedule.timetable.NoSuchTimetableException;
import org.upschedule.timetable.StaleCalendars;
import org.upschedule.timetable.Timetables;

/** A timetable on its way to Google and back, with the product's own database. */
@ExtendWith(ArquillianExtension.class)
class GoogleCalendarIT {

    @Inject
    CopiedTimetable timetable;

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
                        "outgoing",
                        "timetable")
                .with(Round.class)
                .with(Lane.class)
                .build(
                        CopiedTimetable.class,
                        GoogleInside.class,
                        GoogleDouble.class,
                        DoubleCalendars.class,
                        DoubleTokens.class,
                        PushedProduct.class,
                        DyingLedger.class,
                        MemoryLedger.class);
    }

    @BeforeEach
    void makeTimetable() throws Exception {
        timetable.make();
    }

    @Test
    void timetableIsKeptInStepAndTakenAwayByOneCall() throws Exception {
        assertThat(grants.find(timetable.owner(), timetable.id())).isEmpty();
        assertThat(timetable.grant()).isTrue();
        timetable.work();
        timetable.assertExact();
        Grants.Seen seen = grants.find(timetable.owner(), timetable.id()).orElseThrow();
        assertThat(seen.isIdle()).isTrue();
        assertThat(seen.progress().sent()).isEqualTo(seen.progress().wanted()).isPositive();

        google.forgetRequests();
        jobs.delete(timetable.owner(), timetable.exams());
        while (stale.refreshBatch()) {
            Thread.onSpinWait();
        }
        timetable.work();
        timetable.assertExact();
        assertThat(google.requests()).containsExactly("POST token", "DELETE calendars/{id}/events/{id}");

        grants.stop(timetable.owner(), timetable.id());
        timetable.work();
        timetable.assertNothingIsLeft();
    }

    @Test
    void deletedTimetableTakesItsCalendarAndItsGrantAlong() throws Exception {
        timetable.grant();
        timetable.work();

        timetables.delete(timetable.owner(), timetable.id());
        timetable.work();

        timetable.assertNothingIsLeft();
    }

    /** With a claim each, as of nodes that are killed: what they held is due again. */
    @Test
    void deathAtTenPointsLeavesNothingHalf() throws Exception {
        timetable.grant();
        Random random = new Random(20_180_205);
        int deaths = 0;
        boolean isChanged = false;
        while (deaths < 10) {
            timetable.change("UPDATE google_grant SET due_at = now(), stale = true WHERE status = 'ACTIVE'");
            Grant claimed = gateway.claim(Duration.ofMinutes(1)).orElseThrow();
            DyingLedger dying = new DyingLedger(ledger);
            dying.killAt(1 + random.nextInt(8), random.nextBoolean());
            try {
                gateway.end(claimed, push.step(claimed, dying.mortal()));
            } catch (PushedProduct.Killed e) {
                deaths++;
            }
            if (deaths == 5 && !isChanged) {
                jobs.delete(timetable.owner(), timetable.tests());
                stale.refreshBatch();
                isChanged = true;
            }
        }
        timetable.change("UPDATE google_grant SET due_at = now()");
        timetable.work();
        timetable.assertExact();

        grants.stop(timetable.owner(), timetable.id());
        timetable.work();
        timetable.assertNothingIsLeft();
    }

    @Test
    void wayBackIsThatOfWhoWentInHerOwnBrowserAlone() {
        Grants.Begun begun = timetable.begin();
        Grants.Begun other = timetable.begin();
        URI back = google.consent(begun.page());

        assertThat(timetable.finish(UUID.randomUUID(), begun, back))
                .as("somebody else")
                .isFalse();
        assertThat(timetable.finish(timetable.owner(), other, back))
                .as("another way")
                .isFalse();
        assertThat(timetable.finish(timetable.owner(), new Grants.Begun(begun.page(), "made up"), back))
                .isFalse();
        assertThat(grants.find(timetable.owner(), timetable.id())).isEmpty();
        assertThat(timetable.finish(timetable.owner(), begun, back)).isTrue();
        assertThatThrownBy(() -> grants.find(UUID.randomUUID(), timetable.id()))
                .isInstanceOf(NoSuchTimetableException.class);
    }

    @Test
    void tokensAreNotStoredInClear() throws Exception {
        timetable.grant();
        assertThat(timetable.count("SELECT count(*) FROM google_grant WHERE position('4/'::bytea in secret) > 0"))
                .isZero();
        timetable.work();

        assertThat(timetable.count("SELECT count(*) FROM google_grant WHERE position('1//'::bytea in secret) > 0"))
                .isZero();
        assertThat(timetable.count("SELECT count(*) FROM google_grant WHERE secret IS NOT NULL"))
                .isEqualTo(1);
        google.tokens().endAll("student");
        timetable.change("UPDATE google_grant SET due_at = now()");
        timetable.work();
        assertThat(timetable.count("SELECT count(*) FROM google_grant WHERE secret IS NOT NULL"))
                .isZero();
        assertThat(grants.find(timetable.owner(), timetable.id()))
                .map(Grants.Seen::status)
                .contains(GrantStatus.ENDED_AT_GOOGLE);
    }

    /** Google ends all grants of a student at once, so one would take the other's away. */
    @Test
    void studentHasOneCalendarThere() {
        timetable.grant();
        UUID second = timetable.another(timetable.lectures());

        assertThatThrownBy(() -> grants.begin(timetable.owner(), second, CopiedTimetable.REDIRECT))
                .isInstanceOf(GoogleTakenException.class);
        grants.stop(timetable.owner(), timetable.id());
        assertThatThrownBy(timetable::begin).isInstanceOf(GoogleTakenException.class);
    }

    @Test
    void nodeWhoseClaimIsOverWritesNothing() throws Exception {
        timetable.grant();
        Grant late = gateway.claim(Duration.ofMinutes(1)).orElseThrow();
        assertThat(gateway.claim(Duration.ofMinutes(1))).as("it is held").isEmpty();
        timetable.change("UPDATE google_grant SET due_at = now()");
        Grant next = gateway.claim(Duration.ofMinutes(1)).orElseThrow();

        assertThat(ledger.holds(late)).isFalse();
        assertThat(ledger.calendarMade(late, "late")).isFalse();
        assertThat(ledger.plan(late)).isFalse();
        gateway.end(late, Ending.DONE);
        ledger.forget(late);

        assertThat(ledger.holds(next)).isTrue();
        assertThat(timetable.count("SELECT count(*) FROM google_grant WHERE due_at > now() AND calendar_id IS NULL"))
                .isEqualTo(1);
    }
}
