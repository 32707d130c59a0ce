package org.upschedule.reader;

import java.time.Duration;

/**
 * How much of a file is read before it is refused. A schedule has a few pages and some thousand operators; whatever has many times
 * more is none.
 *
 * @param maxPages of the document
 * @param maxOperators of all content streams together
 * @param maxGlyphs shown by all pages together
 * @param maxFonts of the document
 * @param maxContentBytes unpacked, of all content streams together
 * @param maxAllocatedBytes memory taken while reading, beside eight times the file's own size; what streams inflate to counts
 * @param maxCpuTime of the reading thread: a busy or paused machine is no fault of the file
 */
public record ReaderLimits(
        int maxPages,
        int maxOperators,
        int maxGlyphs,
        int maxFonts,
        long maxContentBytes,
        long maxAllocatedBytes,
        Duration maxCpuTime) {

    /** The sample of 30 sessions on 2 pages has 1,500 operators in 16 KB and takes 1.2 MB: a page may have many times that. */
    private static final int OPERATORS_ON_PAGE = 10_000;

    private static final int GLYPHS_ON_PAGE = 20_000;
    private static final long CONTENT_OF_PAGE = 256L << 10;
    private static final long BYTES_FOR_PAGE = 2L << 20;
    private static final long BYTES_FOR_FILE = 32L << 20;
    /** A merged file has the fonts of each of its parts. */
    private static final int FONTS_ON_PAGE = 8;

    private static final Duration CPU_TIME = Duration.ofSeconds(10);

    public ReaderLimits {
        if (maxPages < 1
                || maxOperators < 1
                || maxGlyphs < 1
                || maxFonts < 1
                || maxContentBytes < 1
                || maxAllocatedBytes < 1) {
            throw new IllegalArgumentException("a limit of the reader is below 1");
        }
        if (maxCpuTime.isNegative() || maxCpuTime.isZero()) {
            throw new IllegalArgumentException("maxCpuTime is " + maxCpuTime);
        }
    }

    /** Limits in proportion to the pages that a file may have. */
    public static ReaderLimits withMaxPages(int maxPages) {
        return new ReaderLimits(
                maxPages,
                Math.multiplyExact(maxPages, OPERATORS_ON_PAGE),
                Math.multiplyExact(maxPages, GLYPHS_ON_PAGE),
                Math.multiplyExact(maxPages, FONTS_ON_PAGE),
                maxPages * CONTENT_OF_PAGE,
                BYTES_FOR_FILE + maxPages * BYTES_FOR_PAGE,
                CPU_TIME);
    }
}
