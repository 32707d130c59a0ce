package org.upschedule.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * One act of an administrator.
 *
 * @param id rises with the order of the acts
 * @param actor who, as {@code admin.CurrentAdministrator} names them
 * @param action what, such as {@code edit-academic-year}
 * @param subject to what, such as {@code 2027}
 * @param before what it was, where there was something
 * @param after what it became, where there is something
 * @param requestId as it stands in the lines of the log
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String action,
        String subject,
        Optional<String> before,
        Optional<String> after,
        String requestId) {}
