package org.upschedule.planning;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upschedule.schedule.Lecture;

/**
 * Two sessions or sittings at the same time.
 *
 * @param date {@code null} where they clash every week
 * @param minutes that both have in common, in a week or on that date
 * @param message one sentence for the student
 */
public record Clash(String one, String other, LocalDate date, int minutes, String message) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** The clashes of two groups; none where their terms have no quarter in common, or where a student takes only one of the two. */
    static List<Clash> between(Group one, Group other) {
        if (one.part().equals(other.part()) || WeekKinds.shared(one.part(), other.part()) == 0) {
            return List.of();
        }
        List<Clash> clashes = new ArrayList<>();
        for (Lecture session : one.sessions()) {
            for (Lecture against : other.sessions()) {
                between(one, SessionTime.of(session), other, SessionTime.of(against))
                        .ifPresent(clashes::add);
            }
        }
        return clashes;
    }

    private static Optional<Clash> between(
            Group one, Optional<SessionTime> time, Group other, Optional<SessionTime> otherTime) {
        if (time.isEmpty() || otherTime.isEmpty() || !time.get().meets(otherTime.get())) {
            return Optional.empty();
        }
        String message = "%s and %s are both on %s %s."
                .formatted(one, other, day(time.get()), time.get().sharedWith(otherTime.get()));
        return Optional.of(
                new Clash(one.toString(), other.toString(), null, time.get().shared(otherTime.get()), message));
    }

    static Clash withSitting(Group group, SessionTime session, String sitting, LocalDate date, SessionTime time) {
        String message = "%s on %s is at the same time as %s on %s, %s."
                .formatted(group, day(session), sitting, DATE.format(date), session.sharedWith(time));
        return new Clash(group.toString(), sitting, date, session.shared(time), message);
    }

    static Clash ofSittings(String one, String other, LocalDate date, SessionTime time, SessionTime otherTime) {
        String message =
                "%s and %s are both on %s, %s.".formatted(one, other, DATE.format(date), time.sharedWith(otherTime));
        return new Clash(one, other, date, time.shared(otherTime), message);
    }

    private static String day(SessionTime time) {
        return time.day().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
