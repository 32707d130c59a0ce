package org.upschedule.schedule;

/**
 * Something that the student should know about what was read, such as text that found no place.
 *
 * @param code stable name for programs, in kebab case, such as {@code left-over-text}
 * @param message one sentence for the student
 * @param page page of the PDF counted from 1, or {@code null} where it concerns the whole file
 * @param row row of the table on that page counted from 1 (the header counts), or {@code null}
 */
public record Finding(String code, String message, Integer page, Integer row) {

    public Finding {
        code = Text.required("code", code);
        message = Text.required("message", message);
    }
}
