package org.upschedule.academicyear;

/** The file of an academic year cannot be used. The message names the file, the key and what is wrong. */
public class InvalidAcademicYearException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidAcademicYearException(String file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
    }
}
