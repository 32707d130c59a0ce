package org.upschedule.job;

/**
 * What an owner keeps.
 *
 * @param files whose schedules are kept, or are still being read
 * @param bytes of the PDFs that are kept
 */
public record KeptFiles(long files, long bytes) {

    KeptFiles and(long moreFiles, long moreBytes) {
        return new KeptFiles(files + moreFiles, bytes + moreBytes);
    }
}
