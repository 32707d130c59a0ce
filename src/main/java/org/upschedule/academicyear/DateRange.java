package org.upschedule.academicyear;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Days from the first to the last, both included. */
public record DateRange(
        @JsonProperty(required = true) LocalDate from,
        @JsonProperty(required = true) LocalDate to) {

    public DateRange {
        if (from == null || to == null) {
            throw new IllegalArgumentException("needs a first and a last day");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends on " + to + ", before it starts on " + from);
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    public boolean contains(DateRange other) {
        return contains(other.from) && contains(other.to);
    }

    public boolean overlaps(DateRange other) {
        return contains(other.from) || other.contains(from);
    }

    /** @return the days that both have; empty where there are none */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        return Optional.of(
                new DateRange(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to));
    }

    public Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
