package org.upschedule.google;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.google.event.GoogleEvent;
import org.upschedule.google.event.Plan;
import org.upschedule.timetable.Timetables;

/** The ledger in the database. */
@Component
@Transactional(Transactional.TxType.REQUIRES_NEW)
class StoredLedger implements PushLedger {

    private final GrantGateway grants;
    private final PushedEventGateway events;
    private final Timetables timetables;
    private final Duration lease;

    @Inject
    StoredLedger(GrantGateway grants, PushedEventGateway events, Timetables timetables, GoogleConfig config) {
        this.grants = grants;
        this.events = events;
        this.timetables = timetables;
        this.lease = config.lease();
    }

    @Override
    public boolean holds(Grant grant) {
        return grants.hold(grant, lease);
    }

    @Override
    public boolean granted(Grant grant, byte[] secret) {
        return grants.granted(grant, secret);
    }

    @Override
    public boolean asksForCalendar(Grant grant) {
        return grants.hold(grant, lease) && grants.calendarAsked(grant, true);
    }

    @Override
    public boolean calendarNotMade(Grant grant) {
        return grants.calendarAsked(grant, false);
    }

    @Override
    public boolean calendarMade(Grant grant, String calendar) {
        return grants.calendarMade(grant, calendar);
    }

    @Override
    public Optional<String> calendarName(Grant grant) {
        return timetables.made(grant.timetable()).map(made -> "UP " + made.year());
    }

    /** The grant's row is locked first: a change of the calendar either was made before, and is seen, or marks the grant afterwards. */
    @Override
    public boolean plan(Grant grant) {
        if (!grants.planned(grant)) {
            return false;
        }
        List<GoogleEvent> wanted = timetables
                .made(grant.timetable())
                .map(made -> Plan.events(made.calendar()))
                .orElse(List.of());
        Plan plan = Plan.of(wanted, events.wanted(grant.id()));
        plan.wanted().forEach(event -> events.want(grant.id(), event));
        plan.unwanted().forEach(uid -> events.unwant(grant.id(), uid));
        return true;
    }

    @Override
    public List<PushedEvent> pending(Grant grant, int most) {
        return events.pending(grant.id(), most);
    }

    @Override
    public boolean sent(Grant grant, PushedEvent event, HeldEvent held) {
        return events.sent(grant, event, held);
    }

    @Override
    public boolean refused(Grant grant, PushedEvent event) {
        return events.refused(grant, event);
    }

    @Override
    public boolean removed(Grant grant, PushedEvent event) {
        return events.removed(grant, event);
    }

    @Override
    public void sendAgain(Grant grant, PushedEvent event) {
        events.again(grant, event);
        grants.again(grant);
    }

    @Override
    public void forget(Grant grant) {
        grants.forget(grant);
    }
}
