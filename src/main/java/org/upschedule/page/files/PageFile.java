package org.upschedule.page.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.upschedule.digest.Sha256;

/** One file of the page as it is sent. */
public final class PageFile {

    /** Twelve hexadecimal digits tell the versions of one file apart. */
    private static final int HASH_DIGITS = 12;

    private final String path;
    private final FileType type;
    private final byte[] content;
    private final byte[] packed;
    private final String hash;

    private PageFile(String path, FileType type, byte[] content, String hash) {
        this.path = path;
        this.type = type;
        this.content = content;
        this.hash = hash;
        this.packed = gzip(content);
    }

    /** A file that keeps its name: another version of it comes under the same address. */
    static PageFile named(String path, FileType type, byte[] content) {
        return new PageFile(path, type, content, hash(content));
    }

    /** A file whose name holds the hash of its content, so that what is there under its address never changes. */
    static PageFile hashed(String path, FileType type, byte[] content) {
        String hash = hash(content);
        int dot = path.lastIndexOf('.');
        return new PageFile(path.substring(0, dot + 1) + hash + path.substring(dot), type, content, hash);
    }

    private static String hash(byte[] content) {
        return Sha256.of(content).toString().substring(0, HASH_DIGITS);
    }

    /** Relative to the root of the page, without a slash before it. */
    public String path() {
        return path;
    }

    /** The part of the path that a reference to this file ends with. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    FileType type() {
        return type;
    }

    public String contentType() {
        return type.contentType();
    }

    /** Of the content as it is. */
    public String hash() {
        return hash;
    }

    /** Whether the name holds the hash: then the file may be kept for as long as anybody likes. */
    public boolean lasting() {
        return name().contains("." + hash + ".");
    }

    /** Whether packing makes it smaller. */
    public boolean packable() {
        return packed.length < content.length;
    }

    public int length(boolean asPacked) {
        return bytes(asPacked).length;
    }

    public void writeTo(OutputStream out, boolean asPacked) throws IOException {
        out.write(bytes(asPacked));
    }

    private byte[] bytes(boolean asPacked) {
        return asPacked ? packed : content;
    }

    /** As small as gzip can (RFC 1952): it is done once, at deployment. */
    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
