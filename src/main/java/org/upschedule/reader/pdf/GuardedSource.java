package org.upschedule.reader.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;
import org.apache.pdfbox.io.RandomAccessStreamCache;

/**
 * The bytes that PDFBox reads from. Each time a block is read, the budget is checked. So loading, repairing and inflating, which
 * are loops inside PDFBox, also end when time or memory is used up or the thread is interrupted: for each 2 KB that an inflater
 * reads here, it returns at most 2 MB. The objects that it parses are read here too.
 */
final class GuardedSource implements RandomAccessRead {

    private final RandomAccessRead bytes;
    private final ReadingBudget budget;

    private GuardedSource(RandomAccessRead bytes, ReadingBudget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    static GuardedSource of(byte[] pdf, ReadingBudget budget) {
        return new GuardedSource(new RandomAccessReadBuffer(pdf), budget);
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
        return bytes.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        budget.check();
        return bytes.read(buffer, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return bytes.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        bytes.seek(position);
    }

    @Override
    public void rewind(int count) throws IOException {
        bytes.rewind(count);
    }

    @Override
    public int peek() throws IOException {
        return bytes.peek();
    }

    @Override
    public long length() throws IOException {
        return bytes.length();
    }

    @Override
    public boolean isClosed() {
        return bytes.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return bytes.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long startPosition, long streamLength) {
        return new RandomAccessReadView(this, startPosition, streamLength);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
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
