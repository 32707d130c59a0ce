package org.upschedule.shedding;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.upschedule.Component;
import org.upschedule.audit.Audit;
import org.upschedule.database.DatabaseClock;

/** What is refused for a time. All nodes know it from the database within seconds, and each of them ends it by itself. */
@Component
public class Shedding {

    /** Longer than that nobody remembers who has switched it off. */
    public static final Duration LONGEST = Duration.ofDays(7);

    private static final List<Shed> NOTHING = List.of();

    private final SheddingGateway sheds;
    private final SheddingMetrics metrics;
    private final DatabaseClock clock;
    private final Audit audit;
    private volatile Snapshot snapshot = new Snapshot(NOTHING, 0);

    /** @param read by {@link System#nanoTime()}, which nobody can set */
    private record Snapshot(List<Shed> sheds, long read) {

        private Optional<Duration> left(Shed shed) {
            return Optional.of(shed.left().minusNanos(System.nanoTime() - read))
                    .filter(left -> left.compareTo(Duration.ZERO) > 0);
        }
    }

    @Inject
    Shedding(SheddingGateway sheds, SheddingMetrics metrics, DatabaseClock clock, Audit audit) {
        this.sheds = sheds;
        this.metrics = metrics;
        this.clock = clock;
        this.audit = audit;
    }

    /** What is refused now, as this node knows it. */
    public List<Shed> now() {
        Snapshot known = snapshot;
        return known.sheds.stream().filter(shed -> known.left(shed).isPresent()).toList();
    }

    /** What is refused now, as the database has it: for who has just changed it. */
    public List<Shed> stored() {
        return sheds.now();
    }

    /**
     * @return whether one request is to be refused, and then how long that lasts; of a part that is refused, chance says which. A refused
     *     one is counted
     */
    public Optional<Duration> refuses(Load load) {
        Snapshot known = snapshot;
        Optional<Duration> left = known.sheds.stream()
                .filter(shed -> shed.load() == load)
                .filter(shed -> ThreadLocalRandom.current().nextInt(Shed.ALL) < shed.percent())
                .findFirst()
                .flatMap(known::left);
        left.ifPresent(refused -> metrics.refused(load));
        return left;
    }

    /** For the round that keeps it fresh. */
    void read() {
        long read = System.nanoTime();
        List<Shed> known = sheds.now();
        snapshot = new Snapshot(known, read);
        metrics.known(known);
    }

    /**
     * Refuses requests from now on.
     *
     * @return empty where the end is over already, or further away than {@link #LONGEST}
     */
    @Transactional
    public Optional<Shed> begin(Load load, int percent, Instant until) {
        Instant now = clock.now();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            return Optional.empty();
        }
        Optional<Shed> before = sheds.lock(load);
        Shed after = new Shed(load, percent, until, Duration.between(now, until));
        sheds.set(load, percent, until);
        audit.record("shed-load", load.name(), before.map(Shedding::text), Optional.of(text(after)));
        return Optional.of(after);
    }

    /** @return false where nothing of it is refused */
    @Transactional
    public boolean end(Load load) {
        Optional<Shed> before = sheds.lock(load);
        sheds.delete(load);
        before.ifPresent(shed -> audit.record("end-shedding", load.name(), Optional.of(text(shed)), Optional.empty()));
        return before.isPresent();
    }

    private static String text(Shed shed) {
        return shed.percent() + " % until " + shed.until();
    }
}
