package org.upschedule.shedding;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.upschedule.Component;
import org.upschedule.database.NativeSql;
import org.upschedule.database.Row;

/** The table {@code load_shedding}. */
@Component
class SheddingGateway {

    private static final String COLUMNS =
            "load, percent, until, CAST(extract(epoch FROM until - now()) * 1000 AS bigint)";

    private static final String NOW = "SELECT " + COLUMNS + " FROM load_shedding WHERE until > now() ORDER BY load";

    private static final String FIND =
            "SELECT " + COLUMNS + " FROM load_shedding WHERE load = ?1 AND until > now() FOR UPDATE";

    private static final String SET = """
            INSERT INTO load_shedding (load, percent, until) VALUES (?1, ?2, ?3)
            ON CONFLICT (load) DO UPDATE SET percent = EXCLUDED.percent, until = EXCLUDED.until""";

    private static final String DELETE = "DELETE FROM load_shedding WHERE load = ?1";

    private final NativeSql sql;

    @Inject
    SheddingGateway(NativeSql sql) {
        this.sql = sql;
    }

    List<Shed> now() {
        return sql.rows(NOW, SheddingGateway::shed).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What holds now, under its lock. */
    Optional<Shed> lock(Load load) {
        return sql.rows(FIND, SheddingGateway::shed, load.name()).stream()
                .findFirst()
                .flatMap(shed -> shed);
    }

    void set(Load load, int percent, Instant until) {
        sql.update(SET, load.name(), percent, until);
    }

    void delete(Load load) {
        sql.update(DELETE, load.name());
    }

    private static Optional<Shed> shed(Row row) {
        return Load.named(row.text(0))
                .map(load -> new Shed(load, (int) row.number(1), row.instant(2), Duration.ofMillis(row.number(3))));
    }
}
