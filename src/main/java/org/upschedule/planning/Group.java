package org.upschedule.planning;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.upschedule.schedule.Lecture;

/**
 * One group of a module. A student who takes it attends all its sessions.
 *
 * @param code such as {@code P01}; rows with the same code are one group
 */
public record Group(ModulePart part, String code, List<Lecture> sessions) {

    public Group {
        Objects.requireNonNull(part, "part");
        sessions = List.copyOf(sessions);
    }

    /** Two rows with the same activity, day and time are one session, even where their venues differ. */
    static Group of(ModulePart part, String code, Collection<Lecture> rows) {
        Set<List<Object>> seen = new HashSet<>();
        List<Lecture> sessions = new ArrayList<>();
        for (Lecture row : rows) {
            List<Object> what = Stream.of(row.activity(), row.day(), row.start(), row.end())
                    .map(Optional::ofNullable)
                    .<Object>map(value -> value)
                    .toList();
            if (seen.add(what)) {
                sessions.add(row);
            }
        }
        return new Group(part, code, sessions);
    }

    public int minutesAWeek() {
        return times().mapToInt(SessionTime::minutes).sum();
    }

    /** The days with sessions, Monday first. */
    public Set<DayOfWeek> days() {
        return new TreeSet<>(times().map(SessionTime::day).toList());
    }

    public Set<String> campuses() {
        return new TreeSet<>(
                sessions.stream().map(Lecture::campus).filter(Objects::nonNull).toList());
    }

    /** Sessions whose day or start is not known yet. They clash with nothing until it is. */
    public List<Lecture> open() {
        return sessions.stream()
                .filter(session -> SessionTime.of(session).isEmpty())
                .toList();
    }

    private Stream<SessionTime> times() {
        return sessions.stream().map(SessionTime::of).flatMap(Optional::stream);
    }

    /** Such as {@code COS 214 P01}. */
    @Override
    public String toString() {
        return (part.module() + " " + code).strip();
    }
}
