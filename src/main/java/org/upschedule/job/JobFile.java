package org.upschedule.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The uploaded PDF; it goes after a day, long before its job. */
@Entity
@Table(name = "job_file")
public class JobFile {

    @Id
    @Column(name = "job_id")
    private UUID jobId;

    private byte[] content;

    protected JobFile() {}

    byte[] content() {
        return content;
    }
}
