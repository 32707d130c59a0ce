package org.upschedule.database;

import java.util.UUID;

/** One row of an answer; columns are counted from 0. */
public final class Row {

    private final Object[] columns;

    Row(Object[] columns) {
        this.columns = columns;
    }

    public UUID uuid(int column) {
        return (UUID) columns[column];
    }

    public String text(int column) {
        return (String) columns[column];
    }

    public byte[] bytes(int column) {
        return (byte[]) columns[column];
    }

    /** A whole number; of others, what is before the point. */
    public long number(int column) {
        return ((Number) columns[column]).longValue();
    }
}
