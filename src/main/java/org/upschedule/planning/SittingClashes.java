package org.upschedule.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.upschedule.academicyear.TeachingDates;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;

/** Finds where tests and exams, as far as their date and time are known, fall on sessions or on each other. */
final class SittingClashes {

    static final SittingClashes NONE = new SittingClashes(List.of(), Optional.empty(), Duration.ZERO);

    private record SittingTime(Appointment what, LocalDate date, SessionTime time) {}

    private final List<SittingTime> sittings;
    private final Optional<TeachingDates> dates;

    /** @param dates of the year that the sessions belong to; without them a session is on every date of its weekday */
    SittingClashes(Collection<Schedule> schedules, Optional<TeachingDates> dates, Duration assumedExam) {
        this.dates = dates;
        this.sittings = Schedule.entries(schedules).stream()
                .map(entry -> sitting(entry, (int) assumedExam.toMinutes()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Clashes of sittings with sessions of the group. */
    List<Clash> with(Group group) {
        List<Clash> clashes = new ArrayList<>();
        for (Lecture session : group.sessions()) {
            Optional<SessionTime> time = SessionTime.of(session);
            for (SittingTime sitting : sittings) {
                // The date's weekday alone does not decide: a day may follow another day's timetable
                if (time.isPresent() && time.get().shared(sitting.time) > 0 && takesPlace(session, sitting.date)) {
                    clashes.add(Clash.withSitting(group, time.get(), sitting.what, sitting.date, sitting.time));
                }
            }
        }
        return clashes;
    }

    /** Clashes of sittings with each other, which no choice of groups avoids. */
    List<Clash> amongThemselves() {
        List<Clash> clashes = new ArrayList<>();
        for (int i = 0; i < sittings.size(); i++) {
            for (SittingTime other : sittings.subList(i + 1, sittings.size())) {
                SittingTime one = sittings.get(i);
                if (one.date.equals(other.date) && one.time.shared(other.time) > 0) {
                    clashes.add(Clash.ofSittings(one.what, other.what, one.date, one.time, other.time));
                }
            }
        }
        return clashes;
    }

    private boolean takesPlace(Lecture session, LocalDate date) {
        return dates.map(known -> Term.of(session.offered())
                        .filter(term -> known.has(term, session.day(), date))
                        .isPresent())
                .orElseGet(() -> date.getDayOfWeek() == session.day());
    }

    private static Optional<SittingTime> sitting(ScheduleEntry entry, int assumedMinutes) {
        return entry.match(
                lecture -> Optional.empty(),
                test -> sitting(Appointment.of(test), test.date(), test.start(), test.end(), assumedMinutes),
                exam -> sitting(Appointment.of(exam), exam.date(), exam.start(), null, assumedMinutes));
    }

    private static Optional<SittingTime> sitting(
            Appointment what, LocalDate date, LocalTime start, LocalTime end, int assumedMinutes) {
        return date == null || start == null
                ? Optional.empty()
                : Optional.of(
                        new SittingTime(what, date, SessionTime.of(date.getDayOfWeek(), start, end, assumedMinutes)));
    }
}
