package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.time.Duration;
import org.upschedule.Component;
import org.upschedule.rounds.Round;

/** Keeps stored calendars right. */
@Component
class StaleCalendarsRound implements Round {

    private final StaleCalendars stale;
    private final TimetableConfig config;

    @Inject
    StaleCalendarsRound(StaleCalendars stale, TimetableConfig config) {
        this.stale = stale;
        this.config = config;
    }

    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public Duration interval() {
        return config.interval();
    }

    @Override
    public boolean run() {
        return stale.refreshBatch();
    }
}
