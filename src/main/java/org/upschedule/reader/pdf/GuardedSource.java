package org.upschedule.reader.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * The bytes that PDFBox reads from. Each time a block is read, the budget is checked. So loading, repairing and inflating, which
 * are loops inside PDFBox, also end when time or memory is used up or the thread is interrupted: for each 2 KB that an inflater
 * reads here, it returns at most 2 MB. The objects that it parses are read here too.
 */
final class GuardedSource implements RandomAccessRead {

    private final byte[] bytes;
    private final ReadingBudget budget;
    private int at;
    private boolean closed;

    private GuardedSource(byte[] bytes, ReadingBudget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    static GuardedSource of(byte[] pdf, ReadingBudget budget) {
        return new GuardedSource(pdf, budget);
    }

    /** Where PDFBox keeps what it decrypts, guarded in the same way. */
    static RandomAccessStreamCache cache(ReadingBudget budget) {
        return new RandomAccessStreamCache() {
            @Override
            public RandomAccess createBuffer() {
                return new GuardedBuffer(budget);
            }

            @Override
            public void close() {
                // The buffers are ordinary memory, which needs no closing.
            }
        };
    }

    @Override
    public int read() throws IOException {
        budget.byteRead();
        int next = peek();
        at += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        budget.check();
        checkOpen();
        if (at == bytes.length) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, buffer, offset, count);
        at += count;
        return count;
    }

    @Override
    public int peek() throws IOException {
        checkOpen();
        return at < bytes.length ? bytes[at] & 0xFF : -1;
    }

    @Override
    public long getPosition() throws IOException {
        checkOpen();
        return at;
    }

    /** A position after the end is the end. */
    @Override
    public void seek(long position) throws IOException {
        checkOpen();
        if (position < 0) {
            throw new IOException("position " + position + " is before the beginning");
        }
        at = (int) Math.min(position, bytes.length);
    }

    @Override
    public long length() throws IOException {
        checkOpen();
        return bytes.length;
    }

    @Override
    public boolean isEOF() throws IOException {
        checkOpen();
        return at == bytes.length;
    }

    @Override
    public RandomAccessReadView createView(long startPosition, long streamLength) {
        return new RandomAccessReadView(this, startPosition, streamLength);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void checkOpen() throws IOException {
        if (closed) {
            throw new IOException("the source is closed");
        }
    }

    private static final class GuardedBuffer extends RandomAccessReadWriteBuffer {

        private final ReadingBudget budget;

        GuardedBuffer(ReadingBudget budget) {
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            budget.byteRead();
            return super.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            budget.check();
            return super.read(buffer, offset, length);
        }
    }
}
