package org.upschedule.operations;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.upschedule.Component;
import org.upschedule.configuration.Production;
import org.upschedule.configuration.Shortcoming;
import org.upschedule.request.EventLog;
import org.upschedule.rounds.Lane;
import org.upschedule.rounds.Round;

/** Says in the log what is missing for students: once after the start, and again when something else is. */
@Component
class ProductionRound implements Round {

    private static final EventLog LOG = EventLog.of(ProductionRound.class);

    /** The pool can be looked at once it has been used, and its size may be changed while the product runs. */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Production production;
    private List<Shortcoming> said = List.of();

    @Inject
    ProductionRound(Production production) {
        this.production = production;
    }

    @Override
    public String name() {
        return "production";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public Lane lane() {
        return Lane.LOCAL;
    }

    @Override
    public boolean run() {
        List<Shortcoming> now = production.shortcomings();
        now.stream()
                .filter(shortcoming -> !said.contains(shortcoming))
                .forEach(shortcoming -> LOG.warning(shortcoming.sentence()));
        said = now;
        return false;
    }
}
