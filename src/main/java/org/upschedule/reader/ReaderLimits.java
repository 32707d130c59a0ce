package org.upschedule.reader;

import java.time.Duration;
import org.upschedule.reader.pdf.ContentLimits;

/**
 * How much of a file is read before it is refused. A schedule has a few pages and some thousand operators; a file with many times
 * more is not a schedule.
 *
 * @param maxPages of the document
 * @param content what all its pages may use together
 */
public record ReaderLimits(int maxPages, ContentLimits content) {

    /** The sample of 30 sessions on 2 pages has 1,500 operators in 16 KB and takes 1.2 MB of memory: a page may have many times that. */
    private static final int OPERATORS_ON_PAGE = 10_000;

    private static final int GLYPHS_ON_PAGE = 20_000;
    private static final long CONTENT_OF_PAGE = 256L << 10;
    private static final long BYTES_FOR_PAGE = 2L << 20;
    private static final long BYTES_FOR_FILE = 32L << 20;

    /** A merged file has the fonts of each of its parts. */
    private static final int FONTS_ON_PAGE = 8;

    private static final Duration CPU_TIME = Duration.ofSeconds(10);

    public ReaderLimits {
        if (maxPages < 1) {
            throw new IllegalArgumentException("maxPages is " + maxPages + ", below 1");
        }
    }

    /** Limits in proportion to the pages that a file may have. */
    public static ReaderLimits withMaxPages(int maxPages) {
        return new ReaderLimits(
                maxPages,
                new ContentLimits(
                        Math.multiplyExact(maxPages, OPERATORS_ON_PAGE),
                        Math.multiplyExact(maxPages, GLYPHS_ON_PAGE),
                        Math.multiplyExact(maxPages, FONTS_ON_PAGE),
                        maxPages * CONTENT_OF_PAGE,
                        BYTES_FOR_FILE + maxPages * BYTES_FOR_PAGE,
                        CPU_TIME));
    }

    /** The same with no more memory than that, besides three times the size of the file. */
    public ReaderLimits withMemory(long mostBytes) {
        return new ReaderLimits(maxPages, content.withMemory(mostBytes));
    }
}
