package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upschedule.google.PushedStudent.AFTER;
import static org.upschedule.google.PushedStudent.BEFORE;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.google.event.Plan;

/** One student's calendar at Google while nothing goes wrong: whole, as she has granted it, and gone when she says so. */
class PushTest extends PushingTest {

    private long requests(String beginning) {
        return google.requests().stream()
                .filter(request -> request.startsWith(beginning))
                .count();
    }

    @Test
    void calendarOfItsOwnIsFilled() throws Exception {
        PushedProduct product = student.granted();

        assertThat(product.run()).isEqualTo(Ending.DONE);

        student.assertHolds(BEFORE);
        assertThat(google.calendars().summary(product.ledger.calendar())).isEqualTo("UP 2018");
    }

    @Test
    void changedTimetableMovesTheChangedEventsAlone() throws Exception {
        PushedProduct product = student.filled();
        Plan plan = Plan.of(
                Plan.events(AFTER),
                Plan.events(BEFORE).stream().collect(Collectors.toMap(GoogleEvent::iCalUID, GoogleEvent::fingerprint)));

        product.ledger.change(AFTER);
        product.run();

        student.assertHolds(AFTER);
        assertThat(requests("POST calendars/{id}/events/import") + requests("PUT"))
                .isEqualTo(plan.wanted().size());
        assertThat(requests("DELETE")).isEqualTo(plan.unwanted().size()).isPositive();
        assertThat(requests("GET")).isZero();
    }

    @Test
    void nothingIsSentWhereNothingChanged() throws Exception {
        PushedProduct product = student.filled();

        product.ledger.change(BEFORE);
        product.run();

        assertThat(google.requests()).containsExactly("POST token");
    }

    @Test
    void oneCallTakesAllAway() throws Exception {
        PushedProduct product = student.filled();

        product.ledger.leave();
        product.run();

        student.assertNothingIsLeft();
        assertThat(product.ledger.isForgotten()).isTrue();
    }

    @Test
    void eventThatGoogleRefusesIsToldAndTheOthersGo() throws Exception {
        google.calendars().refuse("COS 284 Test1");
        PushedProduct product = student.granted();

        assertThat(product.run()).isEqualTo(Ending.DONE);

        assertThat(product.ledger.refusedOnes()).containsExactly("COS 284 Test1");
        assertThat(google.calendars().alive(product.ledger.calendar()))
                .hasSize(Plan.events(BEFORE).size() - 1);
    }

    /** A node stood still with its claim, while another one has taken over. */
    @Test
    void nodeThatIsLateChangesNothing() throws Exception {
        PushedProduct product = student.granted();
        product.step();
        Grant late = product.ledger.claim();
        product.ledger.claim();
        google.forgetRequests();

        assertThat(product.step(late)).isEqualTo(Ending.OVER);

        assertThat(google.requests()).containsExactly("POST token");
        product.run();
        student.assertHolds(BEFORE);
    }

    @Test
    void grantThatEndedAtGoogleIsNotTriedForEver() throws Exception {
        PushedProduct product = student.filled();
        google.tokens().endAll("student");

        product.ledger.change(AFTER);

        assertThat(product.run()).isEqualTo(Ending.stopped(GrantStatus.ENDED_AT_GOOGLE));
    }

    @Test
    void grantedAnewItGoesOnInTheSameCalendar() throws Exception {
        PushedProduct product = student.filled();
        google.tokens().endAll("student");
        product.ledger.change(AFTER);
        product.run();

        product.granted(google, GoogleTokens.SCOPE);
        product.run();

        student.assertHolds(AFTER);
    }

    @Test
    void lessThanIsNeededIsNoGrant() throws Exception {
        PushedProduct product = student.granted("https://www.googleapis.com/auth/calendar.readonly");

        assertThat(product.run()).isEqualTo(Ending.stopped(GrantStatus.NOT_ALLOWED));
        assertThat(google.calendars().made()).isEmpty();
    }

    @Test
    void grantWhoseKeyIsNotConfiguredAnyMoreIsGrantedAgain() throws Exception {
        PushedProduct product = student.granted();
        product.ledger.secret(new byte[] {1, 2, 3});

        assertThat(product.run()).isEqualTo(Ending.stopped(GrantStatus.ENDED_AT_GOOGLE));
    }
}
