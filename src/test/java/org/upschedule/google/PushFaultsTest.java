package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upschedule.google.PushedStudent.AFTER;
import static org.upschedule.google.PushedStudent.BEFORE;
import static org.upschedule.google.event.PushedCalendar.MONDAYS;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.google.GoogleDouble.Fault;
import org.upschedule.google.event.Plan;
import org.upschedule.google.event.PushedCalendar;

/** Wherever a node dies, and whatever request goes wrong: the calendar is whole in the end, and never there twice. */
class PushFaultsTest extends PushingTest {

    @ParameterizedTest
    @EnumSource
    void deathAtAnyPointLeavesNothingHalf(DoubleCalendars.Import importing) throws Exception {
        int writes = 1;
        for (int write = 0; write < writes; write++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                try (PushedStudent fresh = anyStudent()) {
                    fresh.google().calendars().importing(importing);
                    writes = Math.max(writes, dieOnce(fresh, write, afterwards));
                }
            }
        }
        assertThat(writes).as("points of each way").isGreaterThan(25);
    }

    /** @return how many points there are */
    private static int dieOnce(PushedStudent fresh, int write, boolean afterwards) throws Exception {
        String where = "write " + write + (afterwards ? ", after it" : ", before it");
        PushedProduct product = fresh.granted();
        product.dying.killAt(write, afterwards);
        Ending filled = product.run();
        if (filled.status() == GrantStatus.ENDED_AT_GOOGLE) {
            // The code works once, and what came of it died with the node: she is told, and grants it again
            assertThat(write).as(where).isZero();
            product.granted(fresh.google(), GoogleTokens.SCOPE);
            product.run();
        }
        product.ledger.change(AFTER);
        product.run();
        fresh.assertHolds(AFTER, where);
        product.ledger.leave();
        product.run();
        fresh.assertNothingIsLeft(where);
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
                try (PushedStudent fresh = anyStudent()) {
                    fresh.google().calendars().importing(importing);
                    requests = Math.max(requests, failOnce(fresh, request, fault));
                }
            }
            assertThat(requests).isGreaterThan(10);
        }
    }

    /** @return how many requests there were until the calendar was whole; none where it has to be granted again */
    private static int failOnce(PushedStudent fresh, int request, Fault fault) throws Exception {
        PushedProduct product = fresh.granted();
        passThen(fresh.google(), request, fault);
        boolean isCodeLost = product.run().status() == GrantStatus.ENDED_AT_GOOGLE;
        if (isCodeLost) {
            assertThat(fault).isEqualTo(Fault.CUT_AFTER);
            assertThat(request).isZero();
            return 0;
        }
        fresh.assertHolds(BEFORE, "request " + request);
        return fresh.google().requests().size();
    }

    private static void passThen(GoogleDouble google, int request, Fault fault) {
        google.next(Collections.nCopies(request, Fault.NONE).toArray(Fault[]::new));
        google.next(fault);
    }

    /** The calendar may have been made. */
    @Test
    void answerThatNeverComesIsNotWaitedFor() throws Exception {
        PushedProduct product = student.granted();
        passThen(google, 2, Fault.SLOW);

        assertThat(product.step().next()).isEqualTo(Ending.Next.LATER);
        product.run();

        student.assertHolds(BEFORE);
    }

    @Test
    void calendarThatCannotBeLookedForIsNotMadeTwice() throws Exception {
        google.listsCalendars(false);
        PushedProduct product = student.granted();
        passThen(google, 2, Fault.CUT_AFTER);

        assertThat(product.run()).isEqualTo(Ending.stopped(GrantStatus.CALENDAR_UNSURE));

        assertThat(google.calendars().made()).hasSize(1);
    }

    /** It is certain that nothing was made, so nobody has to look. */
    @Test
    void calendarThatWasRefusedIsAskedForAgain() throws Exception {
        google.listsCalendars(false);
        PushedProduct product = student.granted();
        passThen(google, 2, Fault.RATE_LIMITED);

        product.run();

        student.assertHolds(BEFORE);
    }

    @Test
    void calendarIsFoundOnALaterPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            google.calendars()
                    .insert("student", DoubleCalendars.JSON.createObjectNode().put("summary", "Earlier"));
        }
        google.calendars().pageSize(1);
        PushedProduct product = student.granted();
        passThen(google, 2, Fault.CUT_AFTER);

        product.run();

        assertThat(google.calendars().made()).hasSize(4);
        assertThat(google.calendars().alive(product.ledger.calendar()))
                .hasSize(Plan.events(BEFORE).size());
    }

    /** She takes it back before it is known whether there is one. */
    @Test
    void calendarThatWasNeverNotedIsTakenAwayToo() throws Exception {
        PushedProduct product = student.granted();
        passThen(google, 2, Fault.CUT_AFTER);
        product.step();
        assertThat(google.calendars().made()).hasSize(1);

        product.ledger.leave();
        product.run();

        student.assertNothingIsLeft();
        assertThat(product.ledger.isForgotten()).isTrue();
    }

    /** The grant ends all the same: with the calendar that may be there she is left alone. */
    @Test
    void grantEndsAlsoWhereTheCalendarCannotBeLookedFor() throws Exception {
        google.listsCalendars(false);
        PushedProduct product = student.granted();
        passThen(google, 2, Fault.CUT_AFTER);
        product.step();

        product.ledger.leave();
        product.run();

        assertThat(google.tokens().grants()).isZero();
        assertThat(product.ledger.isForgotten()).isTrue();
    }

    /** What was done and not written down is undone by the next change: then what was sent before it is at Google no more. */
    @Test
    void changeThatIsTakenBackWhileItsAnswerWasLostIsTakenBackAtGoogle() throws Exception {
        PushedProduct product = student.filled();
        for (CalendarState meanwhile : List.of(AFTER, PushedCalendar.after(BEFORE, MONDAYS))) {
            int changes = 0;
            for (Ending.Next next = Ending.Next.LATER; next == Ending.Next.LATER && changes < 20; changes++) {
                product.ledger.change(meanwhile);
                passThen(google, changes + 1, Fault.CUT_AFTER);
                next = product.step().next();
                google.faultsAreOver();
                product.ledger.change(BEFORE);
                product.run();
                student.assertHolds(BEFORE);
            }
            assertThat(changes).isGreaterThan(3);
        }
    }
}
