package org.upschedule.academicyear.store;

import java.time.Instant;
import java.util.Optional;
import org.upschedule.academicyear.AcademicYear;

/**
 * One version of an academic year.
 *
 * @param version counted from 1 for edits; 0 is the one that comes with the product
 * @param editedAt empty for the one that comes with the product
 */
public record YearVersion(AcademicYear year, int version, Optional<Instant> editedAt) {

    static YearVersion shipped(AcademicYear year) {
        return new YearVersion(year, 0, Optional.empty());
    }
}
