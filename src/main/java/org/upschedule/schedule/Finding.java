package org.upschedule.schedule;

import java.util.Objects;

/**
 * Something that the student should know about what was read, such as text that found no place.
 *
 * @param message one sentence for the student
 * @param page page of the PDF counted from 1, or {@code null} where it concerns the whole file
 * @param row row of the table on that page counted from 1 (the header counts), or {@code null}
 */
public record Finding(FindingType type, String message, Integer page, Integer row) {

    public Finding {
        Objects.requireNonNull(type, "type");
        message = Text.required("message", message);
    }

    /** A finding that concerns no page of the PDF. */
    public static Finding of(FindingCode type, String message) {
        return new Finding(type, message, null, null);
    }

    /** Stable name for programs, in kebab case, such as {@code left-over-text}. */
    public String code() {
        return type.code();
    }
}
