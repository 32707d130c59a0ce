package org.upschedule.academicyear.web;

import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYearDocument;
import org.upschedule.problem.ProblemType;
import org.upschedule.problem.web.ProblemException;

/** The check of a file before it becomes an academic year. */
public final class EditedYear {

    private EditedYear() {}

    /**
     * @param year of the address
     * @throws ProblemException where the file is of another year, or wrong; it names the key
     */
    public static AcademicYear of(int year, AcademicYearDocument document) {
        if (document.year() != year) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "The file is of the year " + document.year() + ", the address of " + year + ".");
        }
        try {
            return document.academicYear();
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "the file: " + e.getMessage() + ".");
        }
    }
}
