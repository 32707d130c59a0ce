package org.upschedule.audit;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.admin.CurrentAdministrator;
import org.upschedule.request.EventLog;
import org.upschedule.request.RequestId;

/** Writes down what administrators do, and shows it to them. Nothing changes or deletes an entry but its age. */
@Component
public class Audit {

    private static final EventLog LOG = EventLog.of(Audit.class);

    private final AuditGateway entries;
    private final CurrentAdministrator administrator;

    @Inject
    Audit(AuditGateway entries, CurrentAdministrator administrator) {
        this.entries = entries;
        this.administrator = administrator;
    }

    /**
     * In the transaction of the act itself: both are kept, or neither is.
     *
     * @param before what it was; empty where there was nothing
     * @param after what it becomes; empty where nothing is left
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(String action, String subject, Optional<String> before, Optional<String> after) {
        String actor = administrator.name();
        entries.add(actor, action, subject, before, after, RequestId.current());
        LOG.info("An administrator acted", "actor", actor, "action", action, "subject", subject);
    }

    /**
     * @param before only entries with a smaller id
     * @return the latest first
     */
    public List<AuditEntry> latest(long before, int limit) {
        return entries.latest(before, limit);
    }
}
