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
 * One group of a module, whose sessions are all attended by those who are in it.
 *
 * @param code such as {@code P01}; the same code on two rows is one group
 */
public record Group(ModulePart part, String code, List<Lecture> sessions) {

    public Group {
        Objects.requireNonNull(part, "part");
        sessions = List.copyOf(sessions);
    }

    /** A session that is said twice, with other venues, is attended once. */
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

    /** From Monday on. */
    public Set<DayOfWeek> days() {
        return new TreeSet<>(times().map(SessionTime::day).toList());
    }

    public Set<String> campuses() {
        return new TreeSet<>(
                sessions.stream().map(Lecture::campus).filter(Objects::nonNull).toList());
    }

    /** Sessions whose day or time is not known yet: they clash with nothing as long as that is so. */
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
