package org.upschedule.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash (FIPS 180-4): 32 bytes. Comparing two takes the same time wherever they differ, so it tells nothing about a secret. */
public final class Sha256 {

    private static final int BYTES = 32;
    private static final int SHORT_BYTES = 16;

    private final byte[] bytes;

    private Sha256(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Sha256 of(byte[] content) {
        try {
            return new Sha256(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Of the text in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param hex 64 hexadecimal digits, of either case
     * @throws IllegalArgumentException where it is anything else; the message goes on from the name of the value
     */
    public static Sha256 parse(String hex) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is not in hexadecimal digits", e);
        }
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("has " + bytes.length + " bytes; a SHA-256 has " + BYTES);
        }
        return new Sha256(bytes);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The first 16 bytes as 32 hexadecimal digits: enough to tell versions of one content apart. */
    public String shortHex() {
        return HexFormat.of().formatHex(bytes, 0, SHORT_BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sha256 hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** All 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
