package org.upschedule.calendar.ics;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.upschedule.calendar.history.CalendarState;
import org.upschedule.calendar.history.Revision;

/**
 * A file of {@code text/calendar; charset=utf-8}: the same one gives the same bytes.
 *
 * @param name shown by calendar programs
 * @param refresh how often a program should ask for it again; {@code null} in a file that is not a feed
 */
public record CalendarFile(String name, CalendarForm form, List<Revision> revisions, Duration refresh) {

    /** Google takes 1 MB at most. */
    public static final int MOST_BYTES = 1_000_000;

    public CalendarFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(form, "form");
        revisions = List.copyOf(revisions);
    }

    /** A file to be imported: what is cancelled was never in it. */
    public static CalendarFile download(String name, CalendarForm form, CalendarState state) {
        return new CalendarFile(name, form, withoutCancelled(state.revisions()), null);
    }

    /** What subscribers are sent. They are told of what is cancelled. */
    public static CalendarFile feed(String name, CalendarState state, Duration refresh) {
        return new CalendarFile(name, CalendarForm.RECURRING, state.revisions(), Objects.requireNonNull(refresh));
    }

    /**
     * A feed that is too large goes without the cancelled events: programs take what is no longer in a feed for cancelled too. Where
     * that is not enough it is as large as it is, for those programs that have no limit.
     *
     * @throws CalendarTooLargeException where a download is larger than {@link #MOST_BYTES}
     */
    public byte[] bytes() {
        byte[] bytes = CalendarWriter.of(this);
        if (bytes.length <= MOST_BYTES) {
            return bytes;
        }
        if (refresh == null) {
            throw new CalendarTooLargeException(
                    "The calendar would have %,d KB, and calendar programs take 1,000 KB at most. %s"
                            .formatted(bytes.length / 1000, form.advice()));
        }
        return CalendarWriter.of(new CalendarFile(name, form, withoutCancelled(revisions), refresh));
    }

    private static List<Revision> withoutCancelled(List<Revision> revisions) {
        return revisions.stream().filter(revision -> !revision.cancelled()).toList();
    }
}
