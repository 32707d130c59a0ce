package org.upschedule.academicyear;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** When a module is offered; the names are the codes of the lecture schedule. */
public enum Term {
    S1,
    S2,
    Q1,
    Q2,
    Q3,
    Q4,
    /** The whole year: both semesters. */
    Y;

    /** @return the term of a code such as {@code S2}; empty where the code is unknown or {@code null} */
    public static Optional<Term> of(String code) {
        return Arrays.stream(values()).filter(term -> term.name().equals(code)).findFirst();
    }

    /** The quarters of the term. Two terms run at the same time where they share a quarter. */
    public Set<Term> quarters() {
        return switch (this) {
            case S1 -> EnumSet.of(Q1, Q2);
            case S2 -> EnumSet.of(Q3, Q4);
            case Y -> EnumSet.of(Q1, Q2, Q3, Q4);
            default -> EnumSet.of(this);
        };
    }

    /** The semester of a quarter; a term that is not a quarter gives itself. */
    public Term semester() {
        return switch (this) {
            case Q1, Q2 -> S1;
            case Q3, Q4 -> S2;
            default -> this;
        };
    }
}
