package org.upschedule.timetable;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upschedule.calendar.CalendarSettings;
import org.upschedule.database.JsonbConverter;
import org.upschedule.database.UuidConverter;

/** What a student made of her schedules. */
@Entity
public class Timetable {

    @Id
    private UUID id;

    @Column(name = "owner_id")
    private UUID ownerId;

    private String name;

    @Column(name = "academic_year")
    private int academicYear;

    private int version;

    @Convert(converter = JsonbConverter.class)
    private String settings;

    @Convert(converter = JsonbConverter.class)
    private String files;

    @Column(name = "created_at")
    private Instant createdAt;

    /** Written at the beginning; later {@link TimetableGateway#touch} does it in the database alone. */
    @Column(name = "used_at", updatable = false)
    private Instant usedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "timetable_job", joinColumns = @JoinColumn(name = "timetable_id"))
    @Column(name = "job_id")
    @Convert(converter = UuidConverter.class)
    private Set<UUID> jobIds;

    protected Timetable() {}

    Timetable(UUID id, UUID ownerId, TimetableDraft draft, List<TakenFile> files, Instant createdAt) {
        this.id = id;
        this.ownerId = ownerId;
        become(draft, files);
        this.createdAt = createdAt;
        this.usedAt = createdAt;
    }

    final void become(TimetableDraft draft, List<TakenFile> taken) {
        name = draft.name();
        settings = SettingsCodec.write(draft.settings());
        take(taken);
    }

    /** @param taken the oldest first, at least one */
    final void take(List<TakenFile> taken) {
        jobIds = new TreeSet<>(taken.stream().map(TakenFile::job).toList());
        files = TakenFilesCodec.write(taken);
        academicYear = taken.stream().mapToInt(TakenFile::year).max().orElseThrow();
    }

    /** The student changed it: a change that was meant for the version before is refused from now on. */
    void changed() {
        version++;
    }

    public UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    public String name() {
        return name;
    }

    /** The last year of its lectures. */
    public int academicYear() {
        return academicYear;
    }

    public int version() {
        return version;
    }

    public CalendarSettings settings() {
        return SettingsCodec.read(settings);
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** In a fixed order, so that the same timetable is always written the same way. */
    public List<UUID> jobIds() {
        return jobIds.stream().sorted().toList();
    }

    /** The oldest first. One that was taken in before this was kept has the timetable's year, and nothing has taken its place. */
    List<TakenFile> files() {
        List<TakenFile> kept = TakenFilesCodec.read(files);
        Set<UUID> known = kept.stream().map(TakenFile::job).collect(Collectors.toSet());
        return Stream.concat(
                        jobIds().stream()
                                .filter(job -> !known.contains(job))
                                .map(job -> new TakenFile(job, academicYear, YearOrigin.SAID, Set.of())),
                        kept.stream().filter(file -> jobIds.contains(file.job())))
                .toList();
    }

    /** The years whose dates its calendar is made with. */
    Set<Integer> years() {
        Set<Integer> years = new TreeSet<>(Set.of(academicYear));
        files().forEach(file -> years.add(file.year()));
        return years;
    }
}
