package org.upschedule.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upschedule.google.PushedStudent.AFTER;
import static org.upschedule.google.PushedStudent.BEFORE;
import static org.upschedule.google.event.PushedCalendar.MONDAYS;
import static org.upschedule.google.event.PushedCalendar.MONDAYS_ELSEWHERE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.google.event.Plan;
import org.upschedule.google.event.PushedCalendar;

/** What the student does in that calendar by hand, and what Google forgets. */
class PushBesideHerTest extends PushingTest {

    @Test
    void calendarThatSheDeletedIsNotMadeAgainUnasked() throws Exception {
        PushedProduct product = student.filled();
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
        PushedProduct product = student.filled();
        List<String> uids = Plan.events(AFTER).stream()
                .filter(event -> event.location().startsWith("IT 4-4"))
                .map(GoogleEvent::iCalUID)
                .toList();
        google.calendars().changeByHand(product.ledger.calendar(), uids.get(0), "Mine");
        uids.stream().skip(1).forEach(uid -> google.calendars().deleteByHand(product.ledger.calendar(), uid));

        product.ledger.change(AFTER);
        product.run();

        assertThat(uids).hasSizeGreaterThan(1);
        student.assertHolds(AFTER);
    }

    @ParameterizedTest
    @EnumSource
    void eventThatWentAndComesBackIsThereAgain(DoubleCalendars.Import importing) throws Exception {
        google.calendars().importing(importing);
        PushedProduct product = student.filled();
        product.ledger.change(PushedCalendar.after(BEFORE, MONDAYS));
        product.run();

        product.ledger.change(BEFORE);
        product.run();

        student.assertHolds(BEFORE);
    }

    @Test
    void eventsWithoutAnyTraceAreMadeAnew() throws Exception {
        PushedProduct product = student.filled();
        google.calendars().forgetEvents(product.ledger.calendar());

        product.ledger.change(PushedCalendar.after(BEFORE, MONDAYS_ELSEWHERE));
        product.run();

        student.assertHolds(PushedCalendar.after(BEFORE, MONDAYS_ELSEWHERE));
    }
}
