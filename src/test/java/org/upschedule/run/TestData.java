package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Data folders of tests, under the build's own folder. */
public final class TestData {
    private TestData() {}

    /** An empty folder; servers that a killed test left on it are ended first. */
    public static Path fresh(String name) {
        Path folder = Path.of("target/it", name).toAbsolutePath();
        try (DataFolder data = DataFolder.lock(folder)) {
            data.stopStale();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
