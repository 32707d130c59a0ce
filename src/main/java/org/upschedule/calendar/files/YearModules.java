package org.upschedule.calendar.files;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.upschedule.academicyear.Term;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;

/**
 * The modules that are offered for the whole year, as far as lists of lectures say it. The portal's lists of tests of one semester leave
 * them out: only its list of both has them. So such a list does not take the place of what an older one says of them.
 */
record YearModules(Set<ModuleCode> modules) {

    static YearModules of(List<SourceFile> files) {
        return new YearModules(files.stream()
                .flatMap(file -> file.schedule().entries().stream())
                .filter(entry ->
                        entry instanceof Lecture lecture && Term.Y.name().equals(lecture.offered()))
                .map(ScheduleEntry::module)
                .collect(Collectors.toSet()));
    }

    boolean standInNoListOfASemester(SourceFile file, ScheduleEntry entry, List<FileContent> newer) {
        return file.schedule().kind() == ScheduleKind.TESTS
                && modules.contains(entry.module())
                && newer.stream()
                        .filter(other -> other.kind() == ScheduleKind.TESTS)
                        .noneMatch(other -> other.names(entry.module()));
    }
}
