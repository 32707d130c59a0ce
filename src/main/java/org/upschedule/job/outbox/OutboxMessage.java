package org.upschedule.job.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One message that waits to be sent: a job's id, and where it goes. */
@Entity
@Table(name = "outbox")
public class OutboxMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "job_id")
    private UUID jobId;

    @Enumerated(EnumType.STRING)
    private Destination destination;

    @Column(name = "request_id")
    private String requestId;

    @Column(name = "available_at")
    private Instant availableAt;

    protected OutboxMessage() {}

    OutboxMessage(UUID jobId, Destination destination, String requestId, Instant availableAt) {
        this.jobId = jobId;
        this.destination = destination;
        this.requestId = requestId;
        this.availableAt = availableAt;
    }

    Long id() {
        return id;
    }

    UUID jobId() {
        return jobId;
    }

    Destination destination() {
        return destination;
    }

    String requestId() {
        return requestId;
    }
}
