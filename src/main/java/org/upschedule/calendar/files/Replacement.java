package org.upschedule.calendar.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;
import org.upschedule.schedule.SemesterTest;

/**
 * What happens when a newer file is taken in: it takes the place of the older ones of its kind in the terms that it covers.
 *
 * @param files afterwards, the newest last; those of which nothing is left are still among them
 * @param joined of these files
 * @param vanishing the terms of which nothing would be left, and modules that a list of one semester leaves out
 */
public record Replacement(List<SourceFile> files, JoinedFiles joined, List<Vanishing> vanishing) {

    /** @param files of the timetable, the oldest first, without the newer one */
    public static Replacement of(List<SourceFile> files, SourceFile newer) {
        Set<TermOfYear> covered = newer.covered();
        List<SourceFile> after = new ArrayList<>();
        files.forEach(
                file -> after.add(file.schedule().kind() == newer.schedule().kind() ? without(file, covered) : file));
        after.add(newer);
        JoinedFiles before = JoinedFiles.of(files);
        JoinedFiles joined = JoinedFiles.of(after);
        return new Replacement(List.copyOf(after), joined, vanishing(before, joined, newer));
    }

    /** Whether nothing of the file counts any more, so that it may go. */
    public boolean isSpent(int file) {
        return joined.isSpent(file);
    }

    private static SourceFile without(SourceFile file, Set<TermOfYear> covered) {
        Set<TermOfYear> leftOut = new TreeSet<>(file.leftOut());
        leftOut.addAll(covered);
        leftOut.retainAll(file.covered());
        return new SourceFile(file.name(), file.schedule(), file.year(), file.yearAssumed(), leftOut);
    }

    private static List<Vanishing> vanishing(JoinedFiles before, JoinedFiles after, SourceFile newer) {
        ScheduleKind kind = newer.schedule().kind();
        Set<TermOfYear> terms = terms(before, kind);
        terms.removeAll(terms(after, kind));
        Stream<Vanishing> whole = terms.stream().map(term -> Vanishing.term(kind, term, modules(before, kind, term)));
        return Stream.concat(whole, leftOutModules(before, after, newer, terms)).toList();
    }

    /** A list of the tests of one semester after one of both: modules of the year would vanish with it. */
    private static Stream<Vanishing> leftOutModules(
            JoinedFiles before, JoinedFiles after, SourceFile newer, Set<TermOfYear> gone) {
        ScheduleKind kind = newer.schedule().kind();
        if (kind != ScheduleKind.TESTS || isOfBothSemesters(newer)) {
            return Stream.empty();
        }
        Set<ModuleCode> left = after.terms().stream()
                .filter(each -> each.kind() == kind)
                .map(each -> each.entry().module())
                .collect(Collectors.toSet());
        List<ScheduleEntry> entries = IntStream.range(0, before.files().size())
                .filter(file -> isOfBothSemesters(before.files().get(file)))
                .boxed()
                .flatMap(file -> before.counted(file).stream().filter(entry -> before.files()
                        .get(file)
                        .termOf(entry)
                        .filter(gone::contains)
                        .isEmpty()))
                .filter(entry -> entry instanceof SemesterTest && !left.contains(entry.module()))
                .toList();
        return JoinedFiles.modules(entries).stream().map(module -> Vanishing.module(kind, module));
    }

    private static boolean isOfBothSemesters(SourceFile file) {
        return file.covered().stream().anyMatch(term -> term.term() == Term.Y);
    }

    private static Set<TermOfYear> terms(JoinedFiles joined, ScheduleKind kind) {
        return joined.terms().stream()
                .filter(each -> each.kind() == kind)
                .map(TermEntries::term)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<ModuleCode> modules(JoinedFiles joined, ScheduleKind kind, TermOfYear term) {
        return JoinedFiles.modules(joined.terms().stream()
                .filter(each -> each.kind() == kind && each.term().equals(term))
                .map(TermEntries::entry)
                .toList());
    }
}
