package org.upschedule.reader.pdf;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CancellationException;

/**
 * What the reading of one document may use: operators, glyphs, fonts, memory and processor time. It counts those of the thread that
 * made it, and that thread checks it wherever it runs our code, also in the middle of PDFBox's work (see {@link GuardedSource}).
 */
public final class ReadingBudget {

    /** Operators between two checks: asking for time and memory takes about as long as one operator. */
    private static final int CHECKED_EVERY = 64;

    /** Checks between two questions for time and memory, in which an inflater reads some 16 KB and returns at most 16 MB. */
    private static final int ASKED_EVERY = 8;

    private static final int CHECKED_AFTER_BYTES = 1024;

    private static final int ASKED_AFTER_BYTES = 64 << 10;

    /** How often a file may be in memory: as it is, and as what PDFBox decrypts or unpacks of it. */
    private static final int COPIES = 3;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ContentLimits limits;
    private final long maxCpuNanos;
    private final long maxAllocated;
    private int checks;
    private int operators;
    private int glyphs;
    private int fonts;
    private long content;
    private int unpacked;
    private int bytesRead;

    /** @param size of the document in bytes: it and its pages may take memory in proportion */
    public ReadingBudget(ContentLimits limits, int size) {
        this.limits = limits;
        this.maxCpuNanos =
                THREADS.getCurrentThreadCpuTime() + limits.maxCpuTime().toNanos();
        this.maxAllocated = allocated() + limits.maxAllocatedBytes() + (long) size * COPIES;
    }

    /** The budget is used up. Unchecked, because it is thrown through methods of PDFBox, which declare no exception of ours. */
    public static final class Spent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Spent(String what) {
            super("more " + what + " than a schedule needs");
        }
    }

    /**
     * @throws Spent where processor time or memory is used up
     * @throws CancellationException where the thread is interrupted
     */
    void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("interrupted while reading a PDF");
        }
        if (++checks % ASKED_EVERY == 0) {
            ask();
        }
    }

    /** A single byte was read. They are checked less often than blocks: a repair reads millions of them. */
    void byteRead() {
        if (++bytesRead % CHECKED_AFTER_BYTES == 0) {
            check();
        }
    }

    private void ask() {
        if (THREADS.getCurrentThreadCpuTime() > maxCpuNanos) {
            throw new Spent("time");
        }
        if (memoryLeft() < 0) {
            throw new Spent("memory");
        }
    }

    /** Bytes that the reading may still take; below 0 where it has taken too much. */
    public long memoryLeft() {
        return maxAllocated - allocated();
    }

    void operator() {
        if (++operators > limits.maxOperators()) {
            throw new Spent("operators");
        }
        if (operators % CHECKED_EVERY == 0) {
            check();
        }
    }

    void glyphs(int count) {
        glyphs += count;
        if (glyphs > limits.maxGlyphs()) {
            throw new Spent("glyphs");
        }
    }

    void font() {
        if (++fonts > limits.maxFonts()) {
            throw new Spent("fonts");
        }
    }

    /** @param bytes of content that were unpacked */
    void content(int bytes) {
        content += bytes;
        if (content > limits.maxContentBytes()) {
            throw new Spent("content");
        }
    }

    /** @param bytes of any other stream that were unpacked: they are memory, and are asked for as such */
    void unpacked(int bytes) {
        unpacked += bytes;
        if (unpacked >= ASKED_AFTER_BYTES) {
            unpacked = 0;
            check();
            ask();
        }
    }

    /** A picture would have to be unpacked to get text. */
    Spent spentOnPictures() {
        return new Spent("pictures");
    }

    /** Bytes that this thread has allocated since it began, unpacked streams included. */
    private static long allocated() {
        return THREADS.getCurrentThreadAllocatedBytes();
    }
}
