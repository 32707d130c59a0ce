package org.upschedule.page.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of this product's page as they lie in the sources. */
public final class WebappSources {

    private static final Path WEBAPP = Path.of("src", "main", "webapp");

    private WebappSources() {}

    /** By their paths. */
    public static Map<String, byte[]> read() {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.startsWith(WEBAPP.resolve("WEB-INF")))
                    .collect(Collectors.toMap(
                            file -> WEBAPP.relativize(file).toString().replace('\\', '/'), WebappSources::content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
