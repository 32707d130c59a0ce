package org.upschedule.calendar.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;

/** What a student should know of the files of her timetable. */
final class FileFindings {

    /** A sentence with more modules helps nobody. */
    private static final int MOST_MODULES = 10;

    private FileFindings() {}

    /** Files of which a newer one says the same terms and modules. */
    static List<Finding> older(JoinedFiles joined) {
        List<SourceFile> files = joined.files();
        List<FileContent> contents = files.stream().map(FileContent::of).toList();
        List<Finding> findings = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            SourceFile older = files.get(file);
            List<FileContent> after = contents.subList(file + 1, files.size());
            Optional<SourceFile> newer = IntStream.range(0, after.size())
                    .filter(index -> older.entries().stream()
                            .filter(entry -> older.termOf(entry)
                                    .filter(older.leftOut()::contains)
                                    .isEmpty())
                            .anyMatch(entry -> after.get(index).replaces(older, entry)))
                    .mapToObj(index -> files.get(files.size() - after.size() + index))
                    .reduce((one, last) -> last);
            List<ScheduleEntry> alone = joined.counted(file);
            newer.ifPresent(other -> findings.add(older(older, other, alone)));
        }
        return findings;
    }

    private static Finding older(SourceFile older, SourceFile newer, List<ScheduleEntry> alone) {
        String both =
                "“%s” and “%s” are about the same; the one that was sent last, “%s”, counts where both name a module. "
                        .formatted(older.name(), newer.name(), newer.name());
        String rest = alone.isEmpty()
                ? "Take “%s” out of the timetable: nothing stands there alone.".formatted(older.name())
                : "Only in “%s”: %s. If that is no longer so, take “%s” out of the timetable."
                        .formatted(older.name(), listed(JoinedFiles.modules(alone)), older.name());
        return Finding.of(FindingCode.OLDER_FILE, both + rest);
    }

    /** Lectures whose year nothing says. */
    static List<Finding> assumedYears(JoinedFiles joined) {
        return joined.files().stream()
                .filter(SourceFile::yearAssumed)
                .filter(file -> file.year() != null)
                .map(file -> Finding.of(
                        FindingCode.ACADEMIC_YEAR_ASSUMED,
                        "“%s” does not say the year of its lectures, so they are taken for those of %d. Is that right? If not, say the academic year."
                                .formatted(file.name(), file.year().year())))
                .toList();
    }

    /** The portal's lists of the tests of one semester leave out year modules. */
    static List<Finding> yearModules(JoinedFiles joined) {
        List<SourceFile> files = joined.files();
        Set<TermOfYear> semesters = new TreeSet<>();
        for (int file = 0; file < files.size(); file++) {
            if (files.get(file).schedule().kind() == ScheduleKind.TESTS) {
                SourceFile source = files.get(file);
                joined.counted(file).forEach(entry -> source.termOf(entry).ifPresent(semesters::add));
            }
        }
        Set<Integer> years = semesters.stream().map(TermOfYear::year).collect(Collectors.toCollection(TreeSet::new));
        return years.stream()
                .filter(year ->
                        semesters.stream().filter(term -> term.year() == year).count() == 1)
                .map(year -> Finding.of(
                        FindingCode.YEAR_MODULES_LEFT_OUT,
                        "The tests of %d are those of one semester. The portal leaves modules of the whole year out of such a list: if you have one, export the tests of both semesters too."
                                .formatted(year)))
                .toList();
    }

    static String listed(List<ModuleCode> modules) {
        String first =
                modules.stream().limit(MOST_MODULES).map(ModuleCode::code).collect(Collectors.joining(", "));
        return modules.size() <= MOST_MODULES ? first : first + " and " + (modules.size() - MOST_MODULES) + " more";
    }
}
