package org.upschedule.reader.entry;

import java.util.Optional;
import java.util.function.Function;
import org.upschedule.schedule.FindingCode;

/**
 * The value that one column has for one entry.
 *
 * @param value {@code null} where the form leaves it open or where it cannot be read
 */
record Field<T>(T value) {

    /** Reads the text. A text that is neither open nor readable becomes a finding. */
    static <T> Field<T> read(
            String text, Column column, Function<String, Optional<T>> parse, FormRow row, Findings findings) {
        if (Values.isOpen(text)) {
            return new Field<>(null);
        }
        Optional<T> value = parse.apply(text);
        if (value.isEmpty() && !Values.saysOpen(text)) {
            findings.add(
                    FindingCode.UNREADABLE_VALUE,
                    row.text(Column.MODULE) + ": the form says \"" + text + "\" under " + column.header()
                            + ", which cannot be read. Please look it up in your PDF.",
                    row);
        }
        return new Field<>(value.orElse(null));
    }

    /** Start and end. An end that is not after its start becomes a finding. */
    static Field<Values.Times> times(String text, FormRow row, Findings findings) {
        Field<Values.Times> times = read(text, Column.TIME, Values::times, row, findings);
        if (!times.isOpen() && !times.value.start().isBefore(times.value.end())) {
            findings.contradiction(
                    FindingCode.END_BEFORE_START, row, "the form says " + text + ", which ends before it begins.");
        }
        return times;
    }

    boolean isOpen() {
        return value == null;
    }
}
