package org.upschedule.academicyear;

/** A file of an academic year that cannot be used; the message names the file, the key and what is wrong. */
public class InvalidAcademicYearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidAcademicYearException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
