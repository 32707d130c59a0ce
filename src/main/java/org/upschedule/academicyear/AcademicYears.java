package org.upschedule.academicyear;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The academic years whose dates are known. */
public final class AcademicYears {

    /**
     * Not every server can list a folder of the class path, so the files are named here. A change of one of them changes calendars, so it
     * raises {@code timetable.TermDates.PROGRAM}.
     */
    private static final int[] SHIPPED = {2017, 2018, 2025, 2026};

    private final NavigableMap<Integer, AcademicYear> years = new TreeMap<>();

    /** @param years where two have the same year, the later one counts: an edited year can follow the shipped one */
    public AcademicYears(Collection<AcademicYear> years) {
        years.forEach(year -> this.years.put(year.year(), year));
    }

    /** The years that come with the product. */
    public static AcademicYears shipped() {
        return new AcademicYears(
                Arrays.stream(SHIPPED).mapToObj(AcademicYears::shipped).toList());
    }

    /** These years and the given ones; a given one replaces the one with the same year. */
    public AcademicYears with(Collection<AcademicYear> edited) {
        return new AcademicYears(
                Stream.concat(years.values().stream(), edited.stream()).toList());
    }

    public Optional<AcademicYear> of(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** @return the years, earliest first */
    public Collection<AcademicYear> all() {
        return Collections.unmodifiableCollection(years.values());
    }

    private static AcademicYear shipped(int year) {
        String file = year + ".json";
        try (InputStream stream = AcademicYears.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not in the product");
            }
            return AcademicYearCodec.read(file, stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
