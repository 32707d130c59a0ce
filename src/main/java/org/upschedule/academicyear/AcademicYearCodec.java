package org.upschedule.academicyear;

import java.nio.charset.StandardCharsets;
import org.upschedule.json.Json;

/** Reads and writes the JSON form of an academic year: strict, so that a mistake of its editor is said at once. */
public final class AcademicYearCodec {

    private AcademicYearCodec() {}

    /**
     * @param file name of the file, for messages
     * @throws InvalidAcademicYearException where the file is no JSON, a key is unknown or missing, or a date is wrong
     */
    public static AcademicYear read(String file, byte[] json) {
        try {
            return Json.read(json, AcademicYearDocument.class).academicYear();
        } catch (IllegalArgumentException e) {
            throw new InvalidAcademicYearException(file, e.getMessage(), e);
        }
    }

    /** The same year as {@link #read} reads it. The same year has the same bytes: fingerprints are made of them. */
    public static byte[] write(AcademicYear year) {
        return Json.indentedBytes(AcademicYearDocument.of(year));
    }

    /** The same as text. */
    public static String text(AcademicYear year) {
        return new String(write(year), StandardCharsets.UTF_8);
    }
}
