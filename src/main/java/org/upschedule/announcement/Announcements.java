package org.upschedule.announcement;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.upschedule.Component;
import org.upschedule.audit.Audit;
import org.upschedule.shedding.Shedding;

/**
 * What is announced: by administrators in their own words, and what they have switched off. Each page asks for it, so a node asks the
 * database once in ten seconds only.
 */
@Component
public class Announcements {

    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    /** Administrators look at the last ones. */
    private static final int MOST_LISTED = 100;

    private final AnnouncementGateway announcements;
    private final Audit audit;
    private final Shedding shedding;
    private volatile Snapshot snapshot;

    private record Snapshot(List<Announcement> shown, long at) {}

    @Inject
    Announcements(AnnouncementGateway announcements, Audit audit, Shedding shedding) {
        this.announcements = announcements;
        this.audit = audit;
        this.shedding = shedding;
    }

    /** Those that are shown now, warnings first; at most ten seconds old. */
    public List<Announcement> shown() {
        Snapshot known = snapshot;
        if (known == null || System.nanoTime() - known.at > FRESH_NANOS) {
            known = new Snapshot(announcements.shown(), System.nanoTime());
            snapshot = known;
        }
        return Stream.concat(shedding.now().stream().map(SheddingNotice::of), known.shown.stream())
                .toList();
    }

    /** The latest first, those too that are not shown yet or any more. */
    public List<Announcement> all() {
        return announcements.all(MOST_LISTED);
    }

    @Transactional
    public void add(Announcement announcement) {
        announcements.add(announcement);
        audit.record("announce", announcement.id().toString(), Optional.empty(), Optional.of(text(announcement)));
        snapshot = null;
    }

    /** @return false where there is none of this id */
    @Transactional
    public boolean delete(UUID id) {
        Optional<Announcement> deleted = announcements.delete(id);
        deleted.ifPresent(
                gone -> audit.record("end-announcement", id.toString(), Optional.of(text(gone)), Optional.empty()));
        snapshot = null;
        return deleted.isPresent();
    }

    private static String text(Announcement announcement) {
        return announcement.level() + " from " + announcement.from() + " until " + announcement.until() + ": "
                + announcement.english() + " / " + announcement.afrikaans();
    }
}
