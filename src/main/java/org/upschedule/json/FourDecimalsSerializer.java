package org.upschedule.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/** Writes a number with four decimals at most: a tenth of a point, where it is a part of a page of A4. */
final class FourDecimalsSerializer extends StdScalarSerializer<Float> {

    private static final long serialVersionUID = 1L;
    private static final double UNITS = 10_000;

    FourDecimalsSerializer() {
        super(Float.class);
    }

    /** Without a BigDecimal, which takes longer than all else in the writing of a schedule. */
    @Override
    public void serialize(Float value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeNumber(Math.round(value * UNITS) / UNITS);
    }
}
