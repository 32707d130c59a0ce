package org.upschedule.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The UID of an event: a name-based UUID (RFC 9562, version 5), as RFC 7986, 5.3 recommends for the sake of privacy. */
public final class EventUid {

    /** No text of a schedule has this character, so different names never give the same joined text. */
    private static final String SEPARATOR = "\u001f";

    private EventUid() {}

    /** @param session id of the session that the event is a part of */
    public static String of(String session, List<String> name) {
        return of(UUID.fromString(session), name).toString();
    }

    /**
     * Of an event of a session, or with the part {@code session} of the session itself.
     *
     * @param key what the session is called
     * @param ordinal tells it apart from the others of its key
     */
    static String of(UUID calendarId, List<String> key, int ordinal, String part) {
        List<String> name = new ArrayList<>(key);
        name.add(String.valueOf(ordinal));
        name.add(part);
        return of(calendarId, name).toString();
    }

    /** @param name parts that identify the event; nothing that can change while it stays the same event */
    static UUID of(UUID calendarId, List<String> name) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(calendarId.getMostSignificantBits())
                .putLong(calendarId.getLeastSignificantBits())
                .flip());
        byte[] hash = sha1.digest(String.join(SEPARATOR, name).getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new UUID(bits.getLong(), bits.getLong());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
