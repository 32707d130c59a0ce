package org.upschedule.reader.pdf;

import java.time.Duration;

/**
 * What the pages of one document may use together.
 *
 * @param maxOperators of all content streams
 * @param maxGlyphs shown by all pages
 * @param maxFonts of the document
 * @param maxContentBytes unpacked, of all content streams
 * @param maxAllocatedBytes memory taken while reading, in addition to three times the size of the file; unpacked streams count
 * @param maxCpuTime of the reading thread; unlike the time on a clock it does not depend on how busy the machine is
 */
public record ContentLimits(
        int maxOperators,
        int maxGlyphs,
        int maxFonts,
        long maxContentBytes,
        long maxAllocatedBytes,
        Duration maxCpuTime) {

    public ContentLimits {
        if (maxOperators < 1 || maxGlyphs < 1 || maxFonts < 1 || maxContentBytes < 1 || maxAllocatedBytes < 1) {
            throw new IllegalArgumentException("a limit of the reader is below 1");
        }
        if (maxCpuTime.isNegative() || maxCpuTime.isZero()) {
            throw new IllegalArgumentException("maxCpuTime is " + maxCpuTime);
        }
    }

    public ContentLimits withMemory(long mostBytes) {
        return new ContentLimits(
                maxOperators, maxGlyphs, maxFonts, maxContentBytes, Math.min(maxAllocatedBytes, mostBytes), maxCpuTime);
    }

    public ContentLimits withCpuTime(Duration most) {
        return new ContentLimits(maxOperators, maxGlyphs, maxFonts, maxContentBytes, maxAllocatedBytes, most);
    }
}
