package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.upschedule.Component;
import org.upschedule.problem.Outage;
import org.upschedule.request.EventLog;

/**
 * What the probes found last. They ask in the background, so that a health request answers at once even while a server hangs; a
 * finding that has grown old counts as no answer.
 */
@Component
class Dependencies {

    private static final EventLog LOG = EventLog.of(Dependencies.class);

    /** A probe without an answer for this many intervals counts as hanging. */
    private static final int INTERVALS_UNTIL_STALE = 4;

    private final Clock clock;
    private final Duration staleAfter;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    @Inject
    Dependencies(Clock clock, OperationsConfig config) {
        this.clock = clock;
        this.staleAfter = config.healthInterval().multipliedBy(INTERVALS_UNTIL_STALE);
    }

    /**
     * @param up whether the server answered
     * @param detail how fast it did, or the kind of fault; without a message, which could name a host
     * @param reason the same for the log
     */
    record Answer(boolean up, String detail, String reason, Instant at) {

        Answer(boolean up, String detail, Instant at) {
            this(up, detail, detail, at);
        }
    }

    void ask(Probe probe) {
        Answer before = answers.get(probe.name());
        Answer now = answer(probe);
        answers.put(probe.name(), now);
        if (before != null && before.up() != now.up()) {
            LOG.warning(
                    now.up() ? "A server answers again" : "A server does not answer",
                    "server",
                    probe.name(),
                    "detail",
                    now.reason());
        }
    }

    Answer of(String name) {
        Answer last = answers.get(name);
        if (last == null) {
            return new Answer(false, "not asked yet", clock.instant());
        }
        boolean stale = last.at().isBefore(clock.instant().minus(staleAfter));
        return stale ? new Answer(false, "no answer since " + last.at(), last.at()) : last;
    }

    private Answer answer(Probe probe) {
        Instant asked = clock.instant();
        try {
            probe.ask();
            Instant answered = clock.instant();
            return new Answer(
                    true, "answered in " + Duration.between(asked, answered).toMillis() + " ms", answered);
        } catch (Exception e) { // whatever a driver throws means that the server cannot be used
            return new Answer(false, Outage.kind(e), Outage.describe(e), clock.instant());
        }
    }
}
