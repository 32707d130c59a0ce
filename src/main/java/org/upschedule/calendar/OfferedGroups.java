package org.upschedule.calendar;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.upschedule.schedule.CodeOrder;
import org.upschedule.schedule.Lecture;

/** The groups that lectures are given in: by module and by the kind that a student chooses them under. */
public final class OfferedGroups {

    private OfferedGroups() {}

    /** @return in the order of their codes; a session without a group counts as the group {@code ""} */
    public static Map<String, Map<EventKind, Set<String>>> of(Stream<Lecture> lectures) {
        Map<String, Map<EventKind, Set<String>>> offered = new TreeMap<>();
        lectures.forEach(lecture -> offered.computeIfAbsent(lecture.module().code(), module -> new TreeMap<>())
                .computeIfAbsent(EventKind.ofGroup(lecture), kind -> new TreeSet<>(CodeOrder.INSTANCE))
                .add(Objects.requireNonNullElse(lecture.group(), "")));
        return offered;
    }
}
