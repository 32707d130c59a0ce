package org.upschedule.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Ends with an exception as soon as more than the limit has been read. */
final class BoundedInputStream extends FilterInputStream {

    private final Supplier<? extends RuntimeException> tooMuch;
    private long left;

    /** @param limit number of bytes that may be read */
    BoundedInputStream(InputStream in, long limit, Supplier<? extends RuntimeException> tooMuch) {
        super(in);
        this.left = limit;
        this.tooMuch = tooMuch;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        left -= read;
        if (left < 0) {
            throw tooMuch.get();
        }
    }
}
