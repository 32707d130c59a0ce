package org.upschedule.academicyear.store;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.upschedule.Component;
import org.upschedule.academicyear.AcademicYearEnd;
import org.upschedule.request.EventLog;
import org.upschedule.rounds.Round;

/** Warns the administrator once a day where an academic year ends soon and the next one is not entered. */
@Component
class AcademicYearEndRound implements Round {

    private static final EventLog LOG = EventLog.of(AcademicYearEndRound.class);
    private static final ZoneId ZONE = ZoneId.of("Africa/Johannesburg");

    /** The metric follows an edit within it. */
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final AcademicYearStore store;
    private final AcademicYearMetrics metrics;
    private final Clock clock;
    private volatile LocalDate warned;

    @Inject
    AcademicYearEndRound(AcademicYearStore store, AcademicYearMetrics metrics, Clock clock) {
        this.store = store;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "academic-year-end";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        AcademicYearEnd.of(store.years(), today).ifPresent(end -> tell(end, today));
        return false;
    }

    private void tell(AcademicYearEnd end, LocalDate today) {
        metrics.daysLeft(end.daysLeft());
        if (end.isNear() && !today.equals(warned)) {
            LOG.warning(
                    "No dates are known after the end of this academic year: please send those of the next one",
                    "year",
                    end.year(),
                    "lastDay",
                    end.lastDay(),
                    "daysLeft",
                    end.daysLeft());
            warned = today;
        }
    }
}
