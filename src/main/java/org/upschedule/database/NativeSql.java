package org.upschedule.database;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.upschedule.Component;

/**
 * Runs native SQL for the gateways, in the transaction of the caller. Parameters are numbered from {@code ?1}; a
 * {@link Duration} arrives as text in ISO 8601, which PostgreSQL takes with {@code CAST(?1 AS interval)}.
 */
@Component
public class NativeSql {

    private final EntityManager entities;

    @Inject
    NativeSql(EntityManager entities) {
        this.entities = entities;
    }

    /** @return how many rows were inserted, changed or deleted */
    public int update(String sql, Object... parameters) {
        return query(sql, parameters).executeUpdate();
    }

    /** @return what {@code reading} makes of each row, in the order of the rows */
    public <T> List<T> rows(String sql, Function<Row, T> reading, Object... parameters) {
        List<?> rows = query(sql, parameters).getResultList();
        return rows.stream().map(NativeSql::row).map(reading).toList();
    }

    /** @throws jakarta.persistence.PersistenceException where there is not exactly one row */
    public <T> T row(String sql, Function<Row, T> reading, Object... parameters) {
        return reading.apply(row(query(sql, parameters).getSingleResult()));
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameter(parameters[i]));
        }
        return query;
    }

    private static Object parameter(Object value) {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        return value instanceof Duration duration ? duration.toString() : value;
    }

    /** JPA gives a row of one column without an array around it. */
    private static Row row(Object result) {
        return new Row(result instanceof Object[] columns ? columns : new Object[] {result});
    }
}
