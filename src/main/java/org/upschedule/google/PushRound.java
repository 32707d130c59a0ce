package org.upschedule.google;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.rounds.Round;

/** Works on grants that are due, one step of one grant at a time. Where Google Calendar is off it asks nobody. */
@Component
class PushRound implements Round {

    private final GoogleConfig config;
    private final GrantGateway grants;
    private final StoredLedger ledger;
    private final Push push;

    @Inject
    PushRound(GoogleConfig config, GrantGateway grants, StoredLedger ledger, Push push) {
        this.config = config;
        this.grants = grants;
        this.ledger = ledger;
        this.push = push;
    }

    @Override
    public String name() {
        return "google-calendar";
    }

    @Override
    public Duration interval() {
        return config.interval();
    }

    @Override
    public boolean run() throws InterruptedException {
        if (!config.isOn()) {
            return false;
        }
        grants.leaveDeleted();
        Optional<Grant> due = grants.claim(config.lease());
        if (due.isEmpty()) {
            return false;
        }
        grants.end(due.get(), push.step(due.get(), ledger));
        return true;
    }
}
