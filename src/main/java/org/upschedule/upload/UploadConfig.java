package org.upschedule.upload;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.upschedule.Component;
import org.upschedule.configuration.Check;
import org.upschedule.configuration.Configuration;

/** @param maxBytes largest PDF; the whole of it is kept in memory while it is stored */
@Component
public record UploadConfig(
        @ConfigProperty(name = "upschedule.upload.max-bytes")
        int maxBytes) implements Configuration {

    private static final int MEBIBYTE = 1024 * 1024;

    @Inject
    public UploadConfig {
        Check.range("upschedule.upload.max-bytes", maxBytes, 1024, 100 * MEBIBYTE, "bytes");
    }
}
