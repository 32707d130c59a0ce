package org.upschedule.job;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.upschedule.database.JsonbConverter;

/** What was read from a job's PDF, as the JSON that callers get. */
@Entity
@Table(name = "job_schedule")
public class JobSchedule {

    @Id
    @Column(name = "job_id")
    private UUID jobId;

    @Convert(converter = JsonbConverter.class)
    private String schedule;

    protected JobSchedule() {}

    JobSchedule(UUID jobId, String schedule) {
        this.jobId = jobId;
        this.schedule = schedule;
    }

    String json() {
        return schedule;
    }
}
