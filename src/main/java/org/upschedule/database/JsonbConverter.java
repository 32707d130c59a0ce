package org.upschedule.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.SQLException;
import org.postgresql.util.PGobject;

/** A JSON text in a {@code jsonb} column: PostgreSQL refuses a plain character string as its parameter. */
@Converter
public class JsonbConverter implements AttributeConverter<String, PGobject> {

    @Override
    public PGobject convertToDatabaseColumn(String json) {
        PGobject column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(json);
        } catch (SQLException e) {
            throw new IllegalArgumentException("not a JSON text", e);
        }
        return column;
    }

    @Override
    public String convertToEntityAttribute(PGobject column) {
        return column == null ? null : column.getValue();
    }
}
