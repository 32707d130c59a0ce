package org.upschedule.calendar.files;

/** Files that say more together than any student's. */
public final class TooManyEntriesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyEntriesException(int most) {
        super(
                "These files have more than %,d sessions, tests and exams together, many times those of a student. Please take out the files that are not yours."
                        .formatted(most));
    }
}
