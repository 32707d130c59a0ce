package org.upschedule.storage;

import jakarta.inject.Inject;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/**
 * Lets one transaction at a time change what an owner keeps, on whatever node. Two at once would both find room for one; one of them may
 * use what the other deletes, or wait for it while it is waited for.
 */
@Component
public class OwnerLockGateway {

    /** The seed keeps owners apart from whatever else may be locked by a hash. */
    private static final String TAKE = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 20))";

    private final NativeSql sql;

    @Inject
    OwnerLockGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** Held until the caller's transaction ends. It has to be taken before anything of the owner is read or locked. */
    public void take(UUID ownerId) {
        sql.row(TAKE, row -> row.number(0), ownerId.toString());
    }
}
