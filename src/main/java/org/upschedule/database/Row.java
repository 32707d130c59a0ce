package org.upschedule.database;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** One row of an answer; columns are counted from 0. */
public final class Row {

    private final Object[] columns;

    Row(Object[] columns) {
        this.columns = columns;
    }

    public boolean isNull(int column) {
        return columns[column] == null;
    }

    public UUID uuid(int column) {
        return (UUID) columns[column];
    }

    /** Null where the column is. */
    public String text(int column) {
        return (String) columns[column];
    }

    public byte[] bytes(int column) {
        return (byte[]) columns[column];
    }

    public boolean flag(int column) {
        return (Boolean) columns[column];
    }

    /** Of a column {@code timestamptz}. */
    public Instant instant(int column) {
        return ((Timestamp) columns[column]).toInstant();
    }

    /** A whole number; of others, what is before the point. */
    public long number(int column) {
        return ((Number) columns[column]).longValue();
    }
}
