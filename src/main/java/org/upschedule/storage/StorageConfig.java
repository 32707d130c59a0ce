package org.upschedule.storage;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/**
 * How much one owner may keep.
 *
 * @param maxBytes of PDFs, which are kept for a day
 * @param maxFiles whose schedules are kept
 */
@Component
public record StorageConfig(
        @ConfigProperty(name = "upschedule.storage.max-bytes")
        int maxBytes,

        @ConfigProperty(name = "upschedule.storage.max-files")
        int maxFiles,

        @ConfigProperty(name = "upschedule.storage.max-timetables")
        int maxTimetables)
        implements Configuration {

    /** A list of files or timetables is never longer; older ones are still found by their ids. */
    public static final int MOST_LISTED = 1000;

    private static final int MOST_FILES = 100_000;

    @Inject
    public StorageConfig {
        Check.range("upschedule.storage.max-bytes", maxBytes, 1024 * 1024, Integer.MAX_VALUE, "bytes");
        Check.range("upschedule.storage.max-files", maxFiles, 1, MOST_FILES);
        Check.range("upschedule.storage.max-timetables", maxTimetables, 1, MOST_LISTED);
    }
}
