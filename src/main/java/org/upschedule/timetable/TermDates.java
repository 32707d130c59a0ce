package org.upschedule.timetable;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.upschedule.Component;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYearCodec;
import org.upschedule.academicyear.store.AcademicYearStore;
import org.upschedule.academicyear.store.YearVersion;
import org.upschedule.digest.Sha256;

/** The academic years that timetables are made with. */
@Component
class TermDates {

    /** To be raised with a change of the product that changes what calendars say, be it by the years that come with it. */
    static final int PROGRAM = 3;

    private final AcademicYearStore store;

    @Inject
    TermDates(AcademicYearStore store) {
        this.store = store;
    }

    /** @throws UnknownTermDatesException where no dates are known */
    AcademicYear of(int year) {
        return find(year)
                .orElseThrow(() ->
                        new UnknownTermDatesException("The term dates of " + year + " are not known yet; they are for "
                                + String.join(", ", known()) + ". Send academicYear with one of these."));
    }

    /** Empty where no dates are known. */
    Optional<AcademicYear> find(int year) {
        return store.years().of(year);
    }

    Collection<AcademicYear> all() {
        return store.years().all();
    }

    /** What a calendar of these years is made with now. */
    MadeWith now(Set<Integer> years) {
        return new MadeWith(PROGRAM, years.stream().collect(Collectors.toMap(year -> year, this::version)));
    }

    int version(int year) {
        return store.find(year).map(YearVersion::version).orElse(0);
    }

    /** The next look is at what the database has by then. */
    void forget() {
        store.forget();
    }

    /** Changes when the dates of the year change. Nodes of the version before compare it. */
    String fingerprint(int year) {
        return PROGRAM + "-" + find(year).map(TermDates::hash).orElse("");
    }

    private static String hash(AcademicYear year) {
        return Sha256.of(AcademicYearCodec.write(year)).shortHex();
    }

    private List<String> known() {
        return store.years().all().stream()
                .map(year -> Integer.toString(year.year()))
                .toList();
    }
}
