package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Data folders of tests, under the build's own folder: {@code target/it}, and {@code target/it-2} of a second JVM that runs beside the first. */
public final class TestData {

    private static final int JVM = Integer.getInteger("tests.jvm", 1);
    private static final Path ROOT =
            Path.of("target", JVM == 1 ? "it" : "it-" + JVM).toAbsolutePath();

    private TestData() {}

    /** The folder with this name, of this JVM. */
    public static Path folder(String name) {
        return ROOT.resolve(name);
    }

    /** An empty folder; servers that a killed test left on it are ended first. */
    public static Path fresh(String name) {
        Path folder = folder(name);
        try (DataFolder data = DataFolder.lock(folder)) {
            data.stopStale();
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }
}
