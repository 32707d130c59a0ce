package org.upschedule.calendar.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.upschedule.schedule.ModuleCode;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;

/**
 * What a file names.
 *
 * @param terms that the file is a list of
 * @param modules with the terms in which the file has something of each
 * @param open modules of which it leaves a date or a term open
 */
record FileContent(
        ScheduleKind kind, Set<TermOfYear> terms, Map<ModuleCode, Set<TermOfYear>> modules, Set<ModuleCode> open) {

    static FileContent of(SourceFile file) {
        Map<ModuleCode, Set<TermOfYear>> modules = new HashMap<>();
        Set<ModuleCode> open = new HashSet<>();
        for (ScheduleEntry entry : file.entries()) {
            Set<TermOfYear> terms = modules.computeIfAbsent(entry.module(), module -> new HashSet<>());
            Optional<TermOfYear> term =
                    file.termOf(entry).filter(each -> !file.leftOut().contains(each));
            term.ifPresentOrElse(terms::add, () -> {
                if (file.termOf(entry).isEmpty()) {
                    open.add(entry.module());
                }
            });
        }
        return new FileContent(file.schedule().kind(), file.covered(), modules, open);
    }

    boolean names(ModuleCode module) {
        return modules.containsKey(module);
    }

    /** Whether this one, being newer, says all that is to be said in the place of the entry. */
    boolean replaces(SourceFile older, ScheduleEntry entry) {
        if (older.schedule().kind() != kind || !names(entry.module())) {
            return false;
        }
        Set<TermOfYear> here = modules.get(entry.module());
        return older.termOf(entry)
                .map(term -> here.contains(term) || open.contains(entry.module()) && terms.contains(term))
                .orElse(!here.isEmpty() || open.contains(entry.module()));
    }
}
