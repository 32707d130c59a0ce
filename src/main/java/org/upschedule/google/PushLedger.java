package org.upschedule.google;

import java.util.List;
import java.util.Optional;

/**
 * What is wanted at Google and what was sent, as it is kept. Each method is a step that is whole or has not happened. Those that give a
 * {@code boolean} say whether the grant is still this node's: with {@code false} nothing was written.
 */
interface PushLedger {

    /** Keeps the grant for another while. */
    boolean holds(Grant grant);

    /** The code has become a refresh token. */
    boolean granted(Grant grant, byte[] secret);

    /** Google is going to be asked to make the calendar. */
    boolean asksForCalendar(Grant grant);

    /** It is certain that it has made none. */
    boolean calendarNotMade(Grant grant);

    boolean calendarMade(Grant grant, String calendar);

    /** What the calendar is called; empty where the timetable was deleted. */
    Optional<String> calendarName(Grant grant);

    /** Holds the timetable's calendar as it is now against what was wanted before. */
    boolean plan(Grant grant);

    /** Events that differ from what was sent last, without those that Google has refused as they are. */
    List<PushedEvent> pending(Grant grant, int most);

    boolean sent(Grant grant, PushedEvent event, HeldEvent held);

    /** Google will never take it as it is. */
    boolean refused(Grant grant, PushedEvent event);

    /** It is not at Google any more. */
    boolean removed(Grant grant, PushedEvent event);

    /** Something was sent when the grant was not this node's any more: whatever it was, it is sent again. */
    void sendAgain(Grant grant, PushedEvent event);

    /** Nothing of the grant is kept. */
    void forget(Grant grant);
}
