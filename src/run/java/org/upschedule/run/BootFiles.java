package org.upschedule.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The two files of commands that Payara Micro takes, made from the parts that Payara Server shares. */
record BootFiles(Path preBoot, Path postBoot) {

    /** @param folder where to write them */
    static BootFiles write(Installation installation, Path folder) {
        return write(installation, folder, Map.of());
    }

    /** @param environment variables to write into the files, for a server that cannot be given an environment */
    static BootFiles write(Installation installation, Path folder, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            Path preBoot = folder.resolve("pre-boot.asadmin");
            Path postBoot = folder.resolve("post-boot.asadmin");
            write(preBoot, installation.preBoot(), environment);
            write(postBoot, installation.postBoot(), environment);
            return new BootFiles(preBoot, postBoot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<Path> parts, Map<String, String> environment) throws IOException {
        StringBuilder commands = new StringBuilder();
        for (Path part : parts) {
            commands.append(Files.readString(part)).append(System.lineSeparator());
        }
        String filled = commands.toString();
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            filled = filled.replace("${ENV=" + variable.getKey() + "}", escaped(variable.getValue()));
        }
        Files.writeString(file, filled);
    }

    /** The characters that part one property of a command from the next. */
    private static String escaped(String value) {
        return value.replace(":", "\\:").replace("=", "\\=");
    }
}
