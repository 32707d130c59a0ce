package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of one data folder: made at its first start, kept in a file that its owner alone reads. */
record Credentials(String owner, String superuser) {
    private static final int BYTES = 24;

    static Credentials of(Path file) {
        try {
            Properties properties = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
            } else {
                properties.setProperty("owner", random());
                properties.setProperty("superuser", random());
                write(properties, file);
            }
            return new Credentials(properties.getProperty("owner"), properties.getProperty("superuser"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Properties properties, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file);
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "PostgreSQL of this data folder");
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
