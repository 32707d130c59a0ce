package org.upschedule.operations;

import jakarta.inject.Inject;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;

/** How much room the product's database takes: its tables with their indexes, as PostgreSQL counts its files. */
@Component
class DatabaseSizeGateway {

    private static final String SIZE = "SELECT pg_database_size(current_database())";

    private final NativeSql sql;

    @Inject
    DatabaseSizeGateway(NativeSql sql) {
        this.sql = sql;
    }

    long bytes() {
        return sql.row(SIZE, row -> row.number(0));
    }
}
