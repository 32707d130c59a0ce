package org.upschedule.calendar.files;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;

/**
 * A file that a calendar is made from.
 *
 * @param name as its sender called it
 * @param year of its lectures; {@code null} where it has none
 * @param yearAssumed whether nothing says that it is that year
 * @param leftOut terms in which a newer file has taken its place
 */
public record SourceFile(
        String name, Schedule schedule, AcademicYear year, boolean yearAssumed, Set<TermOfYear> leftOut) {

    public SourceFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(schedule, "schedule");
        leftOut = Set.copyOf(leftOut);
        if (year == null && hasLectures(schedule)) {
            throw new IllegalArgumentException("year is null, but lectures need its dates");
        }
    }

    public static boolean hasLectures(Schedule schedule) {
        return schedule.entries().stream().anyMatch(Lecture.class::isInstance);
    }

    /** The entries that no newer file was taken for, each once. */
    Collection<ScheduleEntry> entries() {
        return Schedule.entries(List.of(schedule));
    }

    /** Empty where the file leaves it open, or has a code that is not known. */
    Optional<TermOfYear> termOf(ScheduleEntry entry) {
        return entry.match(
                lecture -> Term.of(lecture.offered()).map(term -> new TermOfYear(year.year(), term)),
                test -> Optional.ofNullable(test.date()).map(TermOfYear::of),
                exam -> Optional.ofNullable(exam.date()).map(TermOfYear::of));
    }

    /**
     * The terms that the file is a list of: a newer file of its kind takes its place in all of them. Year modules stand in the lists of
     * either semester, and in each list of both.
     */
    public Set<TermOfYear> covered() {
        Set<TermOfYear> covered = new TreeSet<>();
        entries().forEach(entry -> termOf(entry).map(TermOfYear::listedTogether).ifPresent(covered::addAll));
        Set<TermOfYear> whole = new TreeSet<>();
        covered.stream()
                .filter(term -> term.term() == Term.S1 && covered.contains(new TermOfYear(term.year(), Term.S2)))
                .forEach(term -> whole.add(new TermOfYear(term.year(), Term.Y)));
        covered.addAll(whole);
        return covered;
    }
}
