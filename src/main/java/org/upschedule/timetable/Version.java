package org.upschedule.timetable;

/** Versions of a timetable as entity tags (RFC 9110, 13.1.1). */
final class Version {

    private Version() {}

    static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** @param ifMatch the header, {@code null} where the caller does not care */
    record Expected(String ifMatch) {

        static final Expected ANY = new Expected(null);

        boolean includes(int version) {
            return ifMatch == null || ifMatch.strip().equals("*") || ifMatch.contains(etag(version));
        }
    }
}
