package org.upschedule.timetable;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.upschedule.calendar.files.TermOfYear;

/**
 * A file as a timetable has taken it in.
 *
 * @param job that it was read by
 * @param year of its lectures, if it has any
 * @param origin how that year came about
 * @param leftOut terms in which a newer file has taken its place
 */
record TakenFile(UUID job, int year, YearOrigin origin, Set<TermOfYear> leftOut) {

    TakenFile {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(origin, "origin");
        leftOut = new TreeSet<>(leftOut);
    }

    TakenFile with(Set<TermOfYear> terms) {
        return new TakenFile(job, year, origin, terms);
    }
}
