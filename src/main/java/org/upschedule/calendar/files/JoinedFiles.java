package org.upschedule.calendar.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.schedule.Finding;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;

/**
 * The entries of some files that count. Where two files of a kind name a module in the same term, the newer one counts; what stands in
 * the older one alone counts too, because an exam must not be missing.
 */
public final class JoinedFiles {

    /** The longest real files have 206 sessions; those of both semesters, with tests and exams, have some 500 entries. */
    private static final int MOST_ENTRIES = 2_000;

    private final List<SourceFile> files;
    private final List<List<ScheduleEntry>> counted;
    private final YearModules yearModules;

    private JoinedFiles(List<SourceFile> files) {
        this.files = List.copyOf(files);
        this.yearModules = YearModules.of(files);
        List<FileContent> contents = files.stream().map(FileContent::of).toList();
        this.counted = IntStream.range(0, files.size())
                .mapToObj(file -> counted(file, contents))
                .toList();
    }

    /**
     * @param files the oldest first
     * @throws TooManyEntriesException where they have more entries than a calendar takes
     */
    public static JoinedFiles of(List<SourceFile> files) {
        if (files.stream().mapToInt(file -> file.entries().size()).sum() > MOST_ENTRIES) {
            throw new TooManyEntriesException(MOST_ENTRIES);
        }
        return new JoinedFiles(files);
    }

    private List<ScheduleEntry> counted(int file, List<FileContent> contents) {
        List<FileContent> newer = contents.subList(file + 1, contents.size());
        return files.get(file).entries().stream()
                .filter(entry -> !isLeftOut(files.get(file), entry, newer))
                .filter(entry -> newer.stream().noneMatch(other -> other.replaces(files.get(file), entry)))
                .toList();
    }

    private boolean isLeftOut(SourceFile file, ScheduleEntry entry, List<FileContent> newer) {
        return file.termOf(entry).filter(file.leftOut()::contains).isPresent()
                && !yearModules.standInNoListOfASemester(file, entry, newer);
    }

    /** All of them, the oldest file's first. */
    public List<DatedEntry> entries() {
        return IntStream.range(0, files.size())
                .boxed()
                .flatMap(file -> counted.get(file).stream().map(entry -> dated(file, entry)))
                .distinct()
                .toList();
    }

    public Stream<Lecture> lectures() {
        return entries().stream()
                .map(DatedEntry::entry)
                .filter(Lecture.class::isInstance)
                .map(Lecture.class::cast);
    }

    private DatedEntry dated(int file, ScheduleEntry entry) {
        return new DatedEntry(entry, entry instanceof Lecture ? files.get(file).year() : null);
    }

    /** The files with the entries that count of each, and without lectures of other years than the last one. */
    public List<Schedule> schedulesOfTheLastYear() {
        int last = years().stream().mapToInt(AcademicYear::year).max().orElse(0);
        return IntStream.range(0, files.size())
                .mapToObj(file -> new Schedule(
                        files.get(file).schedule().kind(),
                        counted.get(file).stream()
                                .filter(entry -> !(entry instanceof Lecture)
                                        || files.get(file).year().year() == last)
                                .toList(),
                        List.of()))
                .toList();
    }

    /** The years that lectures take place in, earliest first. */
    public List<AcademicYear> years() {
        return entries().stream()
                .map(DatedEntry::year)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparingInt(AcademicYear::year))
                .toList();
    }

    /** Whether nothing of the file counts, so that it may go. */
    public boolean isSpent(int file) {
        return counted.get(file).isEmpty();
    }

    /** What the student should know of her files. */
    public List<Finding> findings() {
        return Stream.of(FileFindings.older(this), FileFindings.assumedYears(this), FileFindings.yearModules(this))
                .flatMap(List::stream)
                .toList();
    }

    List<SourceFile> files() {
        return files;
    }

    List<ScheduleEntry> counted(int file) {
        return counted.get(file);
    }

    /** The terms, each with the entries that count in it, of one kind of file. */
    List<TermEntries> terms() {
        List<TermEntries> terms = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            SourceFile source = files.get(file);
            for (ScheduleEntry entry : counted.get(file)) {
                source.termOf(entry)
                        .ifPresent(term ->
                                terms.add(new TermEntries(source.schedule().kind(), term, entry)));
            }
        }
        return terms;
    }

    static List<ModuleCode> modules(List<ScheduleEntry> entries) {
        return new TreeSet<>(entries.stream().map(ScheduleEntry::module).toList())
                .stream().toList();
    }
}
