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
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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

    Timetable(UUID id, UUID ownerId, TimetableDraft draft, int academicYear, Instant createdAt) {
        this.id = id;
        this.ownerId = ownerId;
        become(draft, academicYear);
        this.createdAt = createdAt;
        this.usedAt = createdAt;
    }

    final void become(TimetableDraft draft, int year) {
        name = draft.name();
        academicYear = year;
        jobIds = new TreeSet<>(draft.jobs());
        settings = SettingsCodec.write(draft.settings());
    }

    /** The student changed it: a change that was meant for the version before is refused from now on. */
    void changed() {
        version++;
    }

    void replaceJobs(Collection<UUID> ids) {
        jobIds = new TreeSet<>(ids);
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
}
