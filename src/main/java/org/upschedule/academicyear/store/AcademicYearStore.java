package org.upschedule.academicyear.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYearCodec;
import org.upschedule.academicyear.AcademicYears;

/** Keeps every version of each academic year. Other nodes see an edit within seconds. */
@Singleton
@Transactional
public class AcademicYearStore {

    /** Years change a few times a year and are asked for all the time. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final EntityManager entities;
    private final Clock clock;
    private final AcademicYears shipped = AcademicYears.shipped();
    private volatile Snapshot snapshot;

    @Inject
    AcademicYearStore(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    private record Snapshot(AcademicYears years, NavigableMap<Integer, YearVersion> versions, Instant until) {}

    /** The years that count now. */
    public AcademicYears years() {
        return current().years;
    }

    /** The versions that count now, earliest year first. */
    public Collection<YearVersion> all() {
        return current().versions.values();
    }

    public Optional<YearVersion> find(int year) {
        return Optional.ofNullable(current().versions.get(year));
    }

    /** Every version of a year, the latest first; empty where the year is not known. */
    public List<YearVersion> history(int year) {
        List<YearVersion> versions = new ArrayList<>(
                load("SELECT version, CAST(document AS text), edited_at FROM academic_year WHERE year = " + year
                        + " ORDER BY version DESC"));
        shipped.of(year).map(YearVersion::shipped).ifPresent(versions::add);
        return versions;
    }

    /**
     * Makes the year the one that counts.
     *
     * @param version the one that the editor has seen, 0 where it came with the product or was not known
     * @return empty where another edit came first
     */
    public Optional<YearVersion> edit(AcademicYear year, int version, String requestId) {
        int latest = find(year.year()).map(YearVersion::version).orElse(0);
        Instant now = clock.instant();
        int inserted = latest != version
                ? 0
                : entities.createNativeQuery(
                                "INSERT INTO academic_year (year, version, document, edited_at, request_id)"
                                        + " VALUES (?1, ?2, CAST(?3 AS jsonb), ?4, ?5) ON CONFLICT DO NOTHING")
                        .setParameter(1, year.year())
                        .setParameter(2, version + 1)
                        .setParameter(3, new String(AcademicYearCodec.write(year), StandardCharsets.UTF_8))
                        .setParameter(4, Timestamp.from(now))
                        .setParameter(5, requestId)
                        .executeUpdate();
        snapshot = null;
        return inserted == 1 ? Optional.of(new YearVersion(year, version + 1, Optional.of(now))) : Optional.empty();
    }

    private Snapshot current() {
        Snapshot kept = snapshot;
        if (kept != null && clock.instant().isBefore(kept.until)) {
            return kept;
        }
        NavigableMap<Integer, YearVersion> versions = new TreeMap<>();
        shipped.all().forEach(year -> versions.put(year.year(), YearVersion.shipped(year)));
        load("SELECT DISTINCT ON (year) version, CAST(document AS text), edited_at FROM academic_year"
                        + " ORDER BY year, version DESC")
                .forEach(edited -> versions.put(edited.year().year(), edited));
        AcademicYears years = new AcademicYears(
                versions.values().stream().map(YearVersion::year).toList());
        Snapshot loaded = new Snapshot(years, versions, clock.instant().plus(KEPT));
        snapshot = loaded;
        return loaded;
    }

    @SuppressWarnings("unchecked") // JPA has no typed native query
    private List<YearVersion> load(String query) {
        List<Object[]> rows = entities.createNativeQuery(query).getResultList();
        return rows.stream()
                .map(row -> new YearVersion(
                        AcademicYearCodec.read("academic_year", ((String) row[1]).getBytes(StandardCharsets.UTF_8)),
                        ((Number) row[0]).intValue(),
                        Optional.of(((Timestamp) row[2]).toInstant())))
                .toList();
    }
}
