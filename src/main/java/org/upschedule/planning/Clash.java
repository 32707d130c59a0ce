package org.upschedule.planning;

import java.time.DayOfWeek;
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
 * @param day of the sessions' week; {@code null} where both are sittings
 * @param date {@code null} where they clash every week
 * @param from minute of the day from which both take place
 * @param to minute of the day until which they do, after {@code from}
 */
public record Clash(Appointment one, Appointment other, DayOfWeek day, LocalDate date, int from, int to) {

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
        return Optional.of(
                of(Appointment.of(one), Appointment.of(other), time.get().day(), null, time.get(), otherTime.get()));
    }

    static Clash withSitting(Group group, SessionTime session, Appointment sitting, LocalDate date, SessionTime time) {
        return of(Appointment.of(group), sitting, session.day(), date, session, time);
    }

    static Clash ofSittings(
            Appointment one, Appointment other, LocalDate date, SessionTime time, SessionTime otherTime) {
        return of(one, other, null, date, time, otherTime);
    }

    private static Clash of(
            Appointment one,
            Appointment other,
            DayOfWeek day,
            LocalDate date,
            SessionTime time,
            SessionTime otherTime) {
        return new Clash(
                one, other, day, date, Math.max(time.from(), otherTime.from()), Math.min(time.to(), otherTime.to()));
    }

    /** That both have in common, in a week or on the date. */
    public int minutes() {
        return to - from;
    }

    /** One sentence for the student. */
    public String message() {
        String time = SessionTime.clock(from) + "–" + SessionTime.clock(to);
        if (date == null) {
            return "%s and %s are both on %s %s.".formatted(one, other, dayName(), time);
        }
        return day == null
                ? "%s and %s are both on %s, %s.".formatted(one, other, DATE.format(date), time)
                : "%s on %s is at the same time as %s on %s, %s."
                        .formatted(one, dayName(), other, DATE.format(date), time);
    }

    private String dayName() {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
