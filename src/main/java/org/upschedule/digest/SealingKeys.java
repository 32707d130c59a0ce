package org.upschedule.digest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must be kept and read by nobody else: AES-256 in GCM (NIST SP 800-38D), which also shows whether it was changed. What is sealed
 * begins with the name of its key, so a new key can be put before the old ones, which then still open what they have sealed.
 *
 * <p>The purpose is sealed with it: what was sealed for one purpose, such as a row of a table, opens for no other.
 */
public final class SealingKeys {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_NAME_BYTES = 20;
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9]{1,20}):([A-Za-z0-9+/]{43}=)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String first;
    private final Map<String, SecretKey> keys;

    private SealingKeys(Map<String, SecretKey> keys) {
        this.keys = keys;
        this.first = keys.keySet().iterator().next();
    }

    /**
     * @param text keys as {@code name:32 bytes in base64}, separated by commas; the first one seals, all of them open
     * @throws IllegalArgumentException where it is anything else; the message goes on from the name of the value, and does not repeat it
     */
    public static SealingKeys parse(String text) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String part : BETWEEN.split(text.strip())) {
            var match = KEY.matcher(part);
            if (!match.matches()) {
                throw new IllegalArgumentException("must be a name of letters and digits, a colon, and " + KEY_BYTES
                        + " bytes in base64; several are separated by commas");
            }
            SecretKey key = new SecretKeySpec(Base64.getDecoder().decode(match.group(2)), "AES");
            if (keys.put(match.group(1), key) != null) {
                throw new IllegalArgumentException("names a key twice");
            }
        }
        return new SealingKeys(keys);
    }

    public byte[] seal(String purpose, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(first), nonce, purpose)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] name = first.getBytes(StandardCharsets.US_ASCII);
            return ByteBuffer.allocate(1 + name.length + nonce.length + sealed.length)
                    .put((byte) name.length)
                    .put(name)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES in GCM", e);
        }
    }

    /** Empty where it was not sealed for this purpose by one of these keys, or was changed since. */
    public Optional<String> open(String purpose, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        if (!buffer.hasRemaining()) {
            return Optional.empty();
        }
        int length = buffer.get();
        if (length < 1 || length > MOST_NAME_BYTES || buffer.remaining() < length + NONCE_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        byte[] name = new byte[length];
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] content = new byte[buffer.remaining() - length - NONCE_BYTES];
        buffer.get(name).get(nonce).get(content);
        SecretKey key = keys.get(new String(name, StandardCharsets.US_ASCII));
        if (key == null) {
            return Optional.empty();
        }
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, nonce, purpose).doFinal(content);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** The names alone. */
    @Override
    public String toString() {
        return keys.keySet().stream().collect(Collectors.joining(", ", "SealingKeys[", "]"));
    }
}
