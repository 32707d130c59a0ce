package org.upschedule.reader.entry;

import java.util.Optional;
import java.util.function.Function;
import org.upschedule.schedule.FindingCode;

/**
 * The value that one column has for one entry.
 *
 * @param value {@code null} where the form leaves it open or where it cannot be read
 * @param printed what the form says in the place of a value that is {@code null}; {@code null} where that is nothing
 */
record Field<T>(T value, String printed) {

    /** Reads the text. A text that is neither open nor readable becomes a finding. */
    static <T> Field<T> read(
            String text, Column column, Function<String, Optional<T>> parse, FormRow row, Findings findings) {
        if (Values.isOpen(text)) {
            return new Field<>(null, Values.printed(text));
        }
        Optional<T> value = parse.apply(text);
        if (value.isEmpty() && !Values.saysOpen(text)) {
            findings.add(
                    FindingCode.UNREADABLE_VALUE,
                    row.text(Column.MODULE) + ": the form says \"" + text + "\" under " + column.header()
                            + ", which cannot be read. Please look it up in your PDF.",
                    row);
        }
        return new Field<>(value.orElse(null), value.isPresent() ? null : Values.printed(text));
    }

    /** Start and end. An end before its start that cannot be one of the next day becomes a finding. */
    static Field<Times> times(String text, FormRow row, Findings findings) {
        Field<Times> times = read(text, Column.TIME, Times::read, row, findings);
        if (!times.isOpen() && times.value.length().isEmpty()) {
            findings.contradiction(
                    FindingCode.END_BEFORE_START, row, "the form says " + text + ", which ends before it begins.");
        }
        return times;
    }

    boolean isOpen() {
        return value == null;
    }
}
