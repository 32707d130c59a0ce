package org.upschedule.timetable;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
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

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "timetable_job", joinColumns = @JoinColumn(name = "timetable_id"))
    @Column(name = "job_id")
    @Convert(converter = UuidConverter.class)
    private Set<UUID> jobIds;

    protected Timetable() {}

    Timetable(UUID id, UUID ownerId, String name, int academicYear, Collection<UUID> jobIds, Instant createdAt) {
        this.id = id;
        this.ownerId = ownerId;
        this.name = name;
        this.academicYear = academicYear;
        this.jobIds = new TreeSet<>(jobIds);
        this.createdAt = createdAt;
        this.usedAt = createdAt;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    String name() {
        return name;
    }

    int academicYear() {
        return academicYear;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Looked at: kept for another while. Written once a day at most, not at each look. */
    void used(Instant now) {
        if (usedAt.plus(Duration.ofDays(1)).isBefore(now)) {
            usedAt = now;
        }
    }

    /** In a fixed order, so that the same timetable is always written the same way. */
    List<UUID> jobIds() {
        return jobIds.stream().sorted().toList();
    }
}
