package org.upschedule.operations;

import jakarta.inject.Inject;
import java.util.UUID;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** The table {@code node}: the nodes that run, and how many connections each may open. */
@Component
class NodeGateway {

    private static final String SEEN = """
            INSERT INTO node (id, connections, seen_at) VALUES (?1, ?2, now())
            ON CONFLICT (id) DO UPDATE SET connections = EXCLUDED.connections, seen_at = EXCLUDED.seen_at""";

    private static final String FORGET = "DELETE FROM node WHERE id = ?1";

    private static final String FORGET_DEAD = "DELETE FROM node WHERE seen_at < now() - interval '1 day'";

    /** Some of PostgreSQL's connections are for its administrators alone. */
    private static final String CONNECTIONS = """
            SELECT count(*), coalesce(sum(connections), 0),
                CAST(current_setting('max_connections') AS integer)
                    - CAST(current_setting('superuser_reserved_connections') AS integer)
                    - coalesce(CAST(current_setting('reserved_connections', true) AS integer), 0)
            FROM node WHERE seen_at > now() - interval '1 minute'""";

    private final NativeSql sql;

    @Inject
    NodeGateway(NativeSql sql) {
        this.sql = sql;
    }

    /** This node runs, and may open so many connections. */
    void seen(UUID node, int connections) {
        sql.update(SEEN, node, connections);
        sql.update(FORGET_DEAD);
    }

    /** This node stops. */
    void forget(UUID node) {
        sql.update(FORGET, node);
    }

    /** Of the nodes that were seen within the last minute. */
    NodeConnections connections() {
        return sql.row(CONNECTIONS, row -> new NodeConnections(row.number(0), row.number(1), row.number(2)));
    }
}
