package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upschedule.google.event.PushedCalendar.EXAM;
import static org.upschedule.google.event.PushedCalendar.FRIDAYS;
import static org.upschedule.google.event.PushedCalendar.MONDAYS;
import static org.upschedule.google.event.PushedCalendar.MONDAYS_ELSEWHERE;
import static org.upschedule.google.event.PushedCalendar.OPEN_TEST;
import static org.upschedule.google.event.PushedCalendar.TEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.google.GoogleDouble.Fault;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.google.event.Plan;
import org.upschedule.google.event.PushedCalendar;
import org.upschedule.json.Json;

/** One student's calendar at Google: whole, never twice, and gone when she says so. */
class PushTest {

    private static final CalendarState BEFORE = PushedCalendar.of(MONDAYS, FRIDAYS, TEST, EXAM);
    private static final CalendarState AFTER =
            PushedCalendar.after(BEFORE, MONDAYS_ELSEWHERE, FRIDAYS, OPEN_TEST, EXAM);

    private final GoogleDouble google = new GoogleDouble();
    private final String own = google.calendars().own("student", "UP 2018");

    @AfterEach
    void close() {
        google.close();
    }

    private PushedProduct granted() {
        PushedProduct product = new PushedProduct(google).granted(google, GoogleTokens.SCOPE);
        product.ledger.change(BEFORE);
        return product;
    }

    private PushedProduct filled() throws InterruptedException {
        PushedProduct product = granted();
        product.run();
        google.forgetRequests();
        return product;
    }

    /** One calendar of ours, which has these events and nothing else; hers is as it was. */
    private void assertHolds(CalendarState calendar) throws Exception {
        assertThat(google.calendars().made()).hasSize(1);
        List<JsonNode> expected = Plan.events(calendar).stream()
                .sorted(Comparator.comparing(GoogleEvent::iCalUID))
                .map(PushTest::withoutSequence)
                .toList();
        assertThat(google.calendars().alive(google.calendars().made().get(0)))
                .isEqualTo(expected)
                .isNotEmpty();
        assertThat(google.calendars().summary(own)).isEqualTo("UP 2018");
        assertThat(google.calendars().alive(own)).isEmpty();
    }

    private static JsonNode withoutSequence(GoogleEvent event) {
        try {
            return ((ObjectNode) DoubleCalendars.JSON.readTree(Json.write(event))).without("sequence");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void assertNothingIsLeft() {
        assertThat(google.calendars().made()).isEmpty();
        assertThat(google.tokens().grants()).isZero();
    }

    private long requests(String beginning) {
        return google.requests().stream()
                .filter(request -> request.startsWith(beginning))
                .count();
    }

    @Test
    void calendarOfItsOwnIsFilled() throws Exception {
        PushedProduct product = granted();

        assertThat(product.run()).isEqualTo(Ending.DONE);

        assertHolds(BEFORE);
        assertThat(google.calendars().summary(product.ledger.calendar())).isEqualTo("UP 2018");
    }

    @Test
    void changedTimetableMovesTheChangedEventsAlone() throws Exception {
        PushedProduct product = filled();
        Plan plan = Plan.of(
                Plan.events(AFTER),
                Plan.events(BEFORE).stream().collect(Collectors.toMap(GoogleEvent::iCalUID, GoogleEvent::fingerprint)));

        product.ledger.change(AFTER);
        product.run();

        assertHolds(AFTER);
        assertThat(requests("POST calendars/{id}/events/import") + requests("PUT"))
                .isEqualTo(plan.wanted().size());
        assertThat(requests("DELETE")).isEqualTo(plan.unwanted().size()).isPositive();
        assertThat(requests("GET")).isZero();
    }

    @Test
    void nothingIsSentWhereNothingChanged() throws Exception {
        PushedProduct product = filled();

        product.ledger.change(BEFORE);
        product.run();

        assertThat(google.requests()).containsExactly("POST token");
    }

    @Test
    void oneCallTakesAllAway() throws Exception {
        PushedProduct product = filled();

        product.ledger.leave();
        product.run();

        assertNothingIsLeft();
        assertThat(product.ledger.isForgotten()).isTrue();
        assertThat(google.calendars().summary(own)).isEqualTo("UP 2018");
    }

    @ParameterizedTest
    @EnumSource
    void deathAtAnyPointLeavesNothingHalf(DoubleCalendars.Import importing) throws Exception {
        int writes = 1;
        for (int write = 0; write < writes; write++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                try (GoogleDouble fresh = new GoogleDouble()) {
                    fresh.calendars().importing(importing);
                    PushedProduct product = new PushedProduct(fresh).granted(fresh, GoogleTokens.SCOPE);
                    product.ledger.change(BEFORE);
                    writes = Math.max(writes, dieOnce(fresh, product, write, afterwards));
                }
            }
        }
        assertThat(writes).as("points of each way").isGreaterThan(25);
    }

    /** @return how many points there are */
    private int dieOnce(GoogleDouble fresh, PushedProduct product, int write, boolean afterwards) throws Exception {
        String where = "write " + write + (afterwards ? ", after it" : ", before it");
        product.dying.killAt(write, afterwards);
        Ending filled = product.run();
        if (filled.status() == GrantStatus.ENDED_AT_GOOGLE) {
            // The code works once, and what came of it died with the node: she is told, and grants it again
            assertThat(write).as(where).isZero();
            product.granted(fresh, GoogleTokens.SCOPE);
            product.run();
        }
        product.ledger.change(AFTER);
        product.run();
        assertThat(fresh.calendars().made()).as(where).hasSize(1);
        assertThat(fresh.calendars().alive(fresh.calendars().made().get(0)))
                .as(where)
                .isEqualTo(Plan.events(AFTER).stream()
                        .sorted(Comparator.comparing(GoogleEvent::iCalUID))
                        .map(PushTest::withoutSequence)
                        .toList());
        product.ledger.leave();
        product.run();
        assertThat(fresh.calendars().made()).as(where).isEmpty();
        assertThat(product.ledger.isForgotten()).as(where).isTrue();
        return product.dying.writes();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RATE_LIMITED", "TOO_MANY", "SERVER_ERROR", "UNAUTHORISED", "NOT_SET_UP", "CUT_BEFORE", "CUT_AFTER"
            })
    void eachFaultAtAnyRequestIsOvercome(Fault fault) throws Exception {
        // What an import does that finds its UID matters only where one was done unseen
        for (DoubleCalendars.Import importing : fault == Fault.CUT_AFTER
                ? DoubleCalendars.Import.values()
                : new DoubleCalendars.Import[] {DoubleCalendars.Import.CONFLICTS}) {
            int requests = 1;
            for (int request = 0; request < requests + 1; request++) {
                try (GoogleDouble fresh = new GoogleDouble()) {
                    fresh.calendars().importing(importing);
                    PushedProduct product = new PushedProduct(fresh).granted(fresh, GoogleTokens.SCOPE);
                    product.ledger.change(BEFORE);
                    passThen(fresh, request, fault);
                    boolean isCodeLost = product.run().status() == GrantStatus.ENDED_AT_GOOGLE;
                    if (isCodeLost) {
                        assertThat(fault).isEqualTo(Fault.CUT_AFTER);
                        assertThat(request).isZero();
                        continue;
                    }
                    requests = Math.max(requests, fresh.requests().size());
                    assertThat(fresh.calendars().made())
                            .as("request " + request)
                            .hasSize(1);
                    assertThat(fresh.calendars().alive(fresh.calendars().made().get(0)))
                            .as("request " + request)
                            .hasSize(Plan.events(BEFORE).size());
                }
            }
            assertThat(requests).isGreaterThan(10);
        }
    }

    private static void passThen(GoogleDouble fresh, int request, Fault fault) {
        for (int passed = 0; passed < request; passed++) {
            fresh.next(Fault.NONE);
        }
        fresh.next(fault);
    }

    /** The calendar may have been made. */
    @Test
    void answerThatNeverComesIsNotWaitedFor() throws Exception {
        PushedProduct product = granted();
        google.next(Fault.NONE, Fault.NONE, Fault.SLOW);

        assertThat(product.step().next()).isEqualTo(Ending.Next.LATER);
        product.run();

        assertHolds(BEFORE);
    }

    @Test
    void calendarThatCannotBeLookedForIsNotMadeTwice() throws Exception {
        google.listsCalendars(false);
        PushedProduct product = granted();
        google.next(Fault.NONE, Fault.NONE, Fault.CUT_AFTER);

        assertThat(product.run()).isEqualTo(Ending.stopped(GrantStatus.CALENDAR_UNSURE));

        assertThat(google.calendars().made()).hasSize(1);
    }

    /** It is certain that nothing was made, so nobody has to look. */
    @Test
    void calendarThatWasRefusedIsAskedForAgain() throws Exception {
        google.listsCalendars(false);
        PushedProduct product = granted();
        google.next(Fault.NONE, Fault.NONE, Fault.RATE_LIMITED);

        product.run();

        assertHolds(BEFORE);
    }

    @Test
    void calendarIsFoundOnALaterPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            google.calendars()
                    .insert("student", DoubleCalendars.JSON.createObjectNode().put("summary", "Earlier"));
        }
        google.calendars().pageSize(1);
        PushedProduct product = granted();
        google.next(Fault.NONE, Fault.NONE, Fault.CUT_AFTER);

        product.run();

        assertThat(google.calendars().made()).hasSize(4);
        assertThat(google.calendars().alive(product.ledger.calendar()))
                .hasSize(Plan.events(BEFORE).size());
    }

    @Test
    void eventThatGoogleRefusesIsToldAndTheOthersGo() throws Exception {
        google.calendars().refuse("COS 284 Test1");
        PushedProduct product = granted();

        assertThat(product.run()).isEqualTo(Ending.DONE);

        assertThat(product.ledger.refusedOnes()).containsExactly("COS 284 Test1");
        assertThat(google.calendars().alive(product.ledger.calendar()))
                .hasSize(Plan.events(BEFORE).size() - 1);
    }

    @Test
    void grantThatEndedAtGoogleIsNotTriedForEver() throws Exception {
        PushedProduct product = filled();
        google.tokens().endAll("student");

        product.ledger.change(AFTER);

        assertThat(product.run()).isEqualTo(Ending.stopped(GrantStatus.ENDED_AT_GOOGLE));
    }

    @Test
    void grantedAnewItGoesOnInTheSameCalendar() throws Exception {
        PushedProduct product = filled();
        google.tokens().endAll("student");
        product.ledger.change(AFTER);
        product.run();

        product.granted(google, GoogleTokens.SCOPE);
        product.run();

        assertHolds(AFTER);
    }

    @Test
    void lessThanIsNeededIsNoGrant() throws Exception {
        PushedProduct product =
                new PushedProduct(google).granted(google, "https://www.googleapis.com/auth/calendar.readonly");
        product.ledger.change(BEFORE);

        assertThat(product.run()).isEqualTo(Ending.stopped(GrantStatus.NOT_ALLOWED));
        assertThat(google.calendars().made()).isEmpty();
    }

    @Test
    void calendarThatSheDeletedIsNotMadeAgainUnasked() throws Exception {
        PushedProduct product = filled();
        google.calendars().deleteCalendarByHand(product.ledger.calendar());

        product.ledger.change(AFTER);

        assertThat(product.run()).isEqualTo(Ending.stopped(GrantStatus.CALENDAR_GONE));
        assertThat(google.calendars().made()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatSheChangedOrDeletedByHandIsBroughtInStepWithTheNextChange(DoubleCalendars.Import importing)
            throws Exception {
        google.calendars().importing(importing);
        PushedProduct product = filled();
        List<String> uids = Plan.events(AFTER).stream()
                .filter(event -> event.location().startsWith("IT 4-4"))
                .map(GoogleEvent::iCalUID)
                .toList();
        google.calendars().changeByHand(product.ledger.calendar(), uids.get(0), "Mine");
        uids.stream().skip(1).forEach(uid -> google.calendars().deleteByHand(product.ledger.calendar(), uid));

        product.ledger.change(AFTER);
        product.run();

        assertThat(uids).hasSizeGreaterThan(1);
        assertHolds(AFTER);
    }

    @ParameterizedTest
    @EnumSource
    void eventThatWentAndComesBackIsThereAgain(DoubleCalendars.Import importing) throws Exception {
        google.calendars().importing(importing);
        PushedProduct product = filled();
        product.ledger.change(PushedCalendar.after(BEFORE, MONDAYS));
        product.run();

        product.ledger.change(BEFORE);
        product.run();

        assertHolds(BEFORE);
    }

    @Test
    void eventsWithoutAnyTraceAreMadeAnew() throws Exception {
        PushedProduct product = filled();
        google.calendars().forgetEvents(product.ledger.calendar());

        product.ledger.change(PushedCalendar.after(BEFORE, MONDAYS_ELSEWHERE));
        product.run();

        assertHolds(PushedCalendar.after(BEFORE, MONDAYS_ELSEWHERE));
    }

    /** What was done and not written down is undone by the next change: then what was sent before it is at Google no more. */
    @Test
    void changeThatIsTakenBackWhileItsAnswerWasLostIsTakenBackAtGoogle() throws Exception {
        PushedProduct product = filled();
        for (CalendarState meanwhile : List.of(AFTER, PushedCalendar.after(BEFORE, MONDAYS))) {
            int changes = 0;
            for (Ending.Next next = Ending.Next.LATER; next == Ending.Next.LATER && changes < 20; changes++) {
                product.ledger.change(meanwhile);
                google.next(Fault.NONE);
                google.next(Collections.nCopies(changes, Fault.NONE).toArray(Fault[]::new));
                google.next(Fault.CUT_AFTER);
                next = product.step().next();
                google.faultsAreOver();
                product.ledger.change(BEFORE);
                product.run();
                assertHolds(BEFORE);
            }
            assertThat(changes).isGreaterThan(3);
        }
    }

    /** A node stood still with its claim, while another one has taken over. */
    @Test
    void nodeThatIsLateChangesNothing() throws Exception {
        PushedProduct product = granted();
        product.step();
        Grant late = product.ledger.claim();
        product.ledger.claim();
        google.forgetRequests();

        assertThat(product.step(late)).isEqualTo(Ending.OVER);

        assertThat(google.requests()).containsExactly("POST token");
        product.run();
        assertHolds(BEFORE);
    }

    @Test
    void grantWhoseKeyIsNotConfiguredAnyMoreIsGrantedAgain() throws Exception {
        PushedProduct product = granted();
        product.ledger.secret(new byte[] {1, 2, 3});

        assertThat(product.run()).isEqualTo(Ending.stopped(GrantStatus.ENDED_AT_GOOGLE));
    }
}
