package org.upschedule.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** WARs of other versions than the one of this build. */
public final class Wars {

    private static final String CLASSES = "WEB-INF/classes/";
    private static final String BUILD = "META-INF/build.properties";
    private static final String DEFAULTS = "META-INF/microprofile-config.properties";

    private Wars() {}

    /** One that holds nothing but what the script looks at, and what a stand-in of a node does with it. */
    static Path small(Path folder, String version, String fault, String... migrations) {
        Path war = folder.resolve("upschedule-" + version + ".war");
        try (FileSystem files = open(war)) {
            write(files, BUILD, "version=" + version + "\nfault=" + fault + "\n");
            for (String migration : migrations) {
                write(files, "db/migration/" + migration, "SELECT 1;");
            }
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param changes files below {@code WEB-INF/classes} with what they hold from now on */
    public static Path changed(Path war, Path copy, Map<String, String> changes) {
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(war, copy);
            try (FileSystem files = open(copy)) {
                for (Map.Entry<String, String> change : changes.entrySet()) {
                    write(files, change.getKey(), change.getValue());
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version after this build's, whose schema has a column that this build's does not know. */
    public static Path next(Path war, Path folder) {
        return changed(
                war,
                folder.resolve("next.war"),
                Map.of(
                        BUILD,
                        "version=99.0.0\n",
                        "db/migration/V9900__later.sql",
                        "ALTER TABLE job ADD COLUMN later text;\n"));
    }

    /** A version after that one, whose limit lets no PDF in: it is ready, and fails its smoke test. */
    public static Path nextThatTakesNoPdf(Path war, Path folder) {
        return next(war, folder, "99.0.1", "upschedule.upload.max-bytes=1024");
    }

    /** A version after that one, with a default that its own check refuses: it is never deployed. */
    public static Path nextThatDoesNotStart(Path war, Path folder) {
        return next(war, folder, "99.0.2", "upschedule.job.workers=0");
    }

    private static Path next(Path war, Path folder, String version, String setting) {
        String property = setting.substring(0, setting.indexOf('='));
        String defaults = read(war, DEFAULTS).replaceAll("(?m)^\\Q" + property + "\\E=.*", setting);
        return changed(
                next(war, folder.resolve(version)),
                folder.resolve("upschedule-" + version + ".war"),
                Map.of(BUILD, "version=" + version + "\n", DEFAULTS, defaults));
    }

    /** @param file below {@code WEB-INF/classes} */
    static String read(Path war, String file) {
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            return Files.readString(files.getPath(CLASSES + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileSystem open(Path war) throws IOException {
        return FileSystems.newFileSystem(war, Map.of("create", "true"));
    }

    private static void write(FileSystem files, String file, String content) throws IOException {
        Path path = files.getPath(CLASSES + file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
