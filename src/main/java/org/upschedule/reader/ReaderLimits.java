package org.upschedule.reader;

/**
 * How much of a file is read before it is refused: a schedule has a few pages and some thousand operators, and whatever has many
 * times more is no schedule.
 *
 * @param maxPages of the document
 * @param maxOperators of all content streams together
 * @param maxGlyphs shown by all pages together
 */
public record ReaderLimits(int maxPages, int maxOperators, int maxGlyphs) {

    public ReaderLimits {
        if (maxPages < 1 || maxOperators < 1 || maxGlyphs < 1) {
            throw new IllegalArgumentException("a limit of the reader is below 1");
        }
    }

    /** The sample of 30 sessions has 1,500 operators on 2 pages: 10,000 for each page leave room for every real file. */
    public static ReaderLimits withMaxPages(int maxPages) {
        return new ReaderLimits(maxPages, Math.multiplyExact(maxPages, 10_000), Math.multiplyExact(maxPages, 20_000));
    }
}
