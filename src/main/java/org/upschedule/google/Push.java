package org.upschedule.google;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.google.GoogleFaultException.Kind;
import org.upschedule.request.EventLog;

/**
 * One step on a grant: a batch of its events is sent, or its calendar is taken away. It may be killed anywhere: what is wanted and what
 * was sent stand in the ledger, and whatever was done and not written down is found at Google.
 */
@Component
class Push {

    private static final EventLog LOG = EventLog.of(Push.class);

    private final GoogleConfig config;
    private final GoogleHttp http;
    private final GoogleTokens tokens;
    private final GrantSecrets secrets;
    private final GoogleMetrics metrics;

    @Inject
    Push(GoogleConfig config, GoogleHttp http, GoogleTokens tokens, GrantSecrets secrets, GoogleMetrics metrics) {
        this.config = config;
        this.http = http;
        this.tokens = tokens;
        this.secrets = secrets;
        this.metrics = metrics;
    }

    Ending step(Grant grant, PushLedger ledger) throws InterruptedException {
        try {
            return grant.isLeaving() ? leave(grant, ledger) : push(grant, ledger);
        } catch (LostGrantException e) {
            return Ending.OVER;
        } catch (GoogleFaultException fault) {
            return afterFault(grant, fault);
        }
    }

    private Ending afterFault(Grant grant, GoogleFaultException fault) {
        LOG.info("Google has not done what it was asked for", "grant", grant.id(), "reason", fault.getMessage());
        return switch (fault.kind()) {
            case GRANT_ENDED -> Ending.stopped(GrantStatus.ENDED_AT_GOOGLE);
            case NOT_ALLOWED -> Ending.stopped(GrantStatus.NOT_ALLOWED);
            case NOT_FOUND -> Ending.stopped(GrantStatus.CALENDAR_GONE);
            case MISCONFIGURED -> {
                metrics.misconfigured();
                LOG.error(
                        "Google refuses this product as it is configured: look at upschedule.google.… and at its project there",
                        fault);
                yield Ending.later(fault.pause());
            }
            case LATER, CONFLICT, INVALID -> Ending.later(fault.pause());
        };
    }

    private Ending push(Grant grant, PushLedger ledger)
            throws GoogleFaultException, LostGrantException, InterruptedException {
        GoogleCalendar google = new GoogleCalendar(http, config, tokens.access(refreshToken(grant, ledger)));
        Optional<String> calendar = calendar(grant, ledger, google);
        if (calendar.isEmpty()) {
            return Ending.stopped(GrantStatus.CALENDAR_UNSURE);
        }
        if (grant.stale()) {
            hold(ledger.plan(grant));
        }
        EventPush push = new EventPush(google, calendar.get());
        List<PushedEvent> pending = ledger.pending(grant, config.batchSize());
        for (PushedEvent event : pending) {
            hold(ledger.holds(grant));
            bring(grant, ledger, push, event);
            Thread.sleep(config.pause().toMillis());
        }
        return pending.size() < config.batchSize() ? Ending.DONE : Ending.MORE;
    }

    private void bring(Grant grant, PushLedger ledger, EventPush push, PushedEvent event)
            throws GoogleFaultException, LostGrantException, InterruptedException {
        boolean held;
        if (event.hasToGo()) {
            push.remove(event);
            held = ledger.removed(grant, event);
        } else {
            try {
                held = ledger.sent(grant, event, push.put(event));
            } catch (GoogleFaultException fault) {
                if (!fault.is(Kind.INVALID)) {
                    throw fault;
                }
                held = ledger.refused(grant, event);
            }
        }
        if (!held) {
            ledger.sendAgain(grant, event);
            throw new LostGrantException();
        }
    }

    /** The code becomes a token once: what comes of it is written down before anything else. */
    private String refreshToken(Grant grant, PushLedger ledger)
            throws GoogleFaultException, LostGrantException, InterruptedException {
        Optional<GoogleTokens.Code> code = secrets.code(grant);
        if (code.isPresent()) {
            String token = tokens.exchange(code.get());
            hold(ledger.granted(grant, secrets.seal(grant.id(), token)));
            return token;
        }
        return secrets.token(grant)
                .orElseThrow(() -> new GoogleFaultException(
                        Kind.GRANT_ENDED, "Nothing is granted, or its key is not configured", true, Duration.ZERO));
    }

    /** Its id. Empty where Google may have made it and does not let us look: then the student has to. */
    private Optional<String> calendar(Grant grant, PushLedger ledger, GoogleCalendar google)
            throws GoogleFaultException, LostGrantException, InterruptedException {
        if (grant.calendar() != null) {
            return Optional.of(grant.calendar());
        }
        Search search = search(grant, google);
        if (!search.isAllowed()) {
            return Optional.empty();
        }
        if (search.found().isEmpty()) {
            return Optional.of(make(grant, ledger, google));
        }
        hold(ledger.calendarMade(grant, search.found().get()));
        return search.found();
    }

    /** @param found the calendar that was asked for and never noted; never where it is not allowed to look for it */
    private record Search(boolean isAllowed, Optional<String> found) {}

    private static Search search(Grant grant, GoogleCalendar google) throws GoogleFaultException, InterruptedException {
        if (!grant.calendarAsked()) {
            return new Search(true, Optional.empty());
        }
        try {
            return new Search(true, google.find(grant.marker()));
        } catch (GoogleFaultException fault) {
            if (fault.is(Kind.NOT_ALLOWED)) {
                return new Search(false, Optional.empty());
            }
            throw fault;
        }
    }

    private String make(Grant grant, PushLedger ledger, GoogleCalendar google)
            throws GoogleFaultException, LostGrantException, InterruptedException {
        String name = ledger.calendarName(grant).orElseThrow(LostGrantException::new);
        hold(ledger.asksForCalendar(grant));
        String calendar;
        try {
            calendar = google.make(name, "Made by UP Schedule Generator. " + grant.marker());
        } catch (GoogleFaultException fault) {
            if (fault.isCertain()) {
                hold(ledger.calendarNotMade(grant));
            }
            throw fault;
        }
        if (!ledger.calendarMade(grant, calendar)) {
            google.deleteCalendar(calendar);
            throw new LostGrantException();
        }
        return calendar;
    }

    /** Takes away the calendar and then the grant: without it nothing could be taken away any more. */
    private Ending leave(Grant grant, PushLedger ledger) throws InterruptedException, LostGrantException {
        try {
            String refreshToken = refreshToken(grant, ledger);
            deleteCalendar(grant, new GoogleCalendar(http, config, tokens.access(refreshToken)));
            hold(ledger.holds(grant));
            tokens.revoke(refreshToken);
        } catch (GoogleFaultException fault) {
            boolean isOver = fault.is(Kind.GRANT_ENDED) || fault.is(Kind.NOT_ALLOWED);
            if (!isOver && !grant.overdue()) {
                Ending again = afterFault(grant, fault);
                return Ending.later(again.pause());
            }
            LOG.warning(
                    "A grant is forgotten without having been taken back at Google",
                    "grant",
                    grant.id(),
                    "reason",
                    fault.getMessage());
        }
        ledger.forget(grant);
        return Ending.OVER;
    }

    private static void deleteCalendar(Grant grant, GoogleCalendar google)
            throws GoogleFaultException, InterruptedException {
        Optional<String> calendar = Optional.ofNullable(grant.calendar());
        if (calendar.isEmpty()) {
            calendar = search(grant, google).found();
        }
        if (calendar.isPresent()) {
            google.deleteCalendar(calendar.get());
        }
    }

    private static void hold(boolean held) throws LostGrantException {
        if (!held) {
            throw new LostGrantException();
        }
    }
}
