package org.upschedule.audit.web;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.upschedule.audit.AuditEntry;

/** An act of an administrator as administrators see it. */
@Schema(
        name = "AuditEntry",
        requiredProperties = {"id", "at", "actor", "action", "subject", "requestId"})
public record AuditView(
        long id,
        Instant at,

        @Schema(description = "token, or the name in the server's realm")
        String actor,

        String action,
        String subject,

        @Schema(nullable = true, description = "What it was")
        String before,

        @Schema(nullable = true, description = "What it became")
        String after,

        @Schema(description = "The id that the log has too") String requestId) {

    static AuditView of(AuditEntry entry) {
        return new AuditView(
                entry.id(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.subject(),
                entry.before().orElse(null),
                entry.after().orElse(null),
                entry.requestId());
    }
}
