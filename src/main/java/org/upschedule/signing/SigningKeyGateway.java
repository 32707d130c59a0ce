package org.upschedule.signing;

import jakarta.inject.Inject;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code signing_key}. */
@Component
class SigningKeyGateway {

    private static final String ADD_IF_ABSENT = """
            INSERT INTO signing_key (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING""";

    private static final String GET = "SELECT value FROM signing_key WHERE name = ?1";

    private final NativeSql sql;

    @Inject
    SigningKeyGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** Of several nodes that do this at once, the first one's key stays. */
    void addIfAbsent(String name, byte[] value) {
        sql.update(ADD_IF_ABSENT, name, value);
    }

    /** @throws jakarta.persistence.PersistenceException where there is none of that name */
    byte[] get(String name) {
        return sql.row(GET, row -> row.bytes(0), name);
    }
}
