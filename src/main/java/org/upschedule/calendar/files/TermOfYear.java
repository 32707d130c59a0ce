package org.upschedule.calendar.files;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.upschedule.academicyear.Term;

/** A term of one year, such as semester 2 of 2026: what a file of the portal is about. */
public record TermOfYear(int year, Term term) implements Comparable<TermOfYear> {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /** Supplementary exams of semester 1 are written until the middle of July, when semester 2 begins; its first tests are in August. */
    private static final MonthDay LAST_OF_SEMESTER_1 = MonthDay.of(7, 15);

    private static final Comparator<TermOfYear> ORDER =
            Comparator.comparingInt(TermOfYear::year).thenComparing(TermOfYear::term);

    /** The semester that a test or an exam of this date belongs to. */
    static TermOfYear of(LocalDate date) {
        boolean first = !MonthDay.from(date).isAfter(LAST_OF_SEMESTER_1);
        return new TermOfYear(date.getYear(), first ? Term.S1 : Term.S2);
    }

    /** @return empty where the text is none of {@link #toString} */
    public static Optional<TermOfYear> parse(String text) {
        String[] parts = text.split("-", 2);
        return parts.length == 2 && YEAR.matcher(parts[0]).matches()
                ? Term.of(parts[1]).map(term -> new TermOfYear(Integer.parseInt(parts[0]), term))
                : Optional.empty();
    }

    /** What a list of this term is a list of: the portal gives the quarters with their semester. */
    Set<TermOfYear> listedTogether() {
        return term == Term.Y
                ? Set.of(this)
                : Set.of(Term.values()).stream()
                        .filter(other -> other != Term.Y && other.semester() == term.semester())
                        .map(other -> new TermOfYear(year, other))
                        .collect(Collectors.toSet());
    }

    @Override
    public int compareTo(TermOfYear other) {
        return ORDER.compare(this, other);
    }

    /** Such as "semester 2 of 2026". */
    String words() {
        String name = term.name();
        return switch (term) {
            case Y -> "the whole year " + year;
            case S1, S2 -> "semester " + name.charAt(1) + " of " + year;
            default -> "quarter " + name.charAt(1) + " of " + year;
        };
    }

    /** Such as {@code 2026-S2}. */
    @Override
    public String toString() {
        return year + "-" + term;
    }
}
