package org.upschedule.storage;

import jakarta.inject.Inject;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** Lets one transaction at a time add to what an owner keeps, on whatever node: two at once would both find room for one. */
@Component
public class OwnerLockGateway {

    /** The seed keeps owners apart from whatever else may be locked by a hash. */
    private static final String TAKE = "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 20))";

    private final NativeSql sql;

    @Inject
    OwnerLockGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** Held until the caller's transaction ends. It has to be taken before anything is counted. */
    public void take(UUID ownerId) {
        sql.row(TAKE, row -> row.number(0), ownerId.toString());
    }
}
