package org.upschedule.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.commons.io.output.DeferredFileOutputStream;

/** A body while it comes in: in memory as long as it is small, as a schedule is, else in a file that is deleted with it. */
final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 64 << 10;

    private final DeferredFileOutputStream out;
    private long size;
    private boolean closed;

    Spool() {
        out = DeferredFileOutputStream.builder()
                .setThreshold(IN_MEMORY)
                .setPrefix("upload")
                .setSuffix(".part")
                .get();
    }

    /** @return false where it was closed meanwhile, because its caller was too slow; then nothing is written */
    synchronized boolean write(byte[] bytes, int count) throws IOException {
        if (closed) {
            return false;
        }
        size += count;
        out.write(bytes, 0, count);
        return true;
    }

    synchronized long size() {
        return size;
    }

    /** All that was written; nothing can be written any more. */
    synchronized InputStream read() throws IOException {
        out.close();
        return out.toInputStream();
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            out.close();
            if (!out.isInMemory() && out.getPath() != null) {
                Files.deleteIfExists(out.getPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
