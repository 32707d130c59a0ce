package org.upschedule.academicyear.store;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.upschedule.Component;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYearCodec;
import org.upschedule.academicyear.AcademicYears;
import org.upschedule.audit.Audit;

/** Keeps every version of each academic year. Other nodes see an edit after 5 seconds at most. */
@Component
@Transactional
public class AcademicYearStore {

    /** Each calendar that is read asks for the years, and they change a few times a year: so they are read this often only. */
    private static final Duration SNAPSHOT_KEPT = Duration.ofSeconds(5);

    private final AcademicYearGateway edits;
    private final Audit audit;
    private final AcademicYears shipped = AcademicYears.shipped();
    private volatile Snapshot snapshot;

    @Inject
    AcademicYearStore(AcademicYearGateway edits, Audit audit) {
        this.edits = edits;
        this.audit = audit;
    }

    /** @param loaded by {@link System#nanoTime()}: only this node compares it, and nobody can set that clock */
    private record Snapshot(AcademicYears years, NavigableMap<Integer, YearVersion> versions, long loaded) {

        boolean isFresh() {
            return System.nanoTime() - loaded < SNAPSHOT_KEPT.toNanos();
        }
    }

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
        List<YearVersion> versions = new ArrayList<>(edits.history(year));
        shipped.of(year).map(YearVersion::shipped).ifPresent(versions::add);
        return versions;
    }

    /** The next look reads the years again: the caller has seen that another node knows a newer version. */
    public void forget() {
        snapshot = null;
    }

    /**
     * Makes the year the one that counts.
     *
     * @param version the one that the editor has seen, 0 where it came with the product or was not known
     * @return empty where another edit came first
     */
    public Optional<YearVersion> edit(AcademicYear year, int version, String requestId) {
        Optional<YearVersion> before = find(year.year());
        int latest = before.map(YearVersion::version).orElse(0);
        Optional<YearVersion> edited = latest == version ? edits.add(year, version + 1, requestId) : Optional.empty();
        edited.ifPresent(after -> audit.record(
                "edit-academic-year",
                Integer.toString(year.year()),
                before.map(YearVersion::year).map(AcademicYearCodec::text),
                Optional.of(AcademicYearCodec.text(after.year()))));
        snapshot = null;
        return edited;
    }

    private Snapshot current() {
        Snapshot kept = snapshot;
        if (kept != null && kept.isFresh()) {
            return kept;
        }
        NavigableMap<Integer, YearVersion> versions = new TreeMap<>();
        shipped.all().forEach(year -> versions.put(year.year(), YearVersion.shipped(year)));
        edits.latest().forEach(edited -> versions.put(edited.year().year(), edited));
        AcademicYears years = new AcademicYears(
                versions.values().stream().map(YearVersion::year).toList());
        Snapshot loaded = new Snapshot(years, versions, System.nanoTime());
        snapshot = loaded;
        return loaded;
    }
}
