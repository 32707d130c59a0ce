package org.upschedule.images;

import java.nio.file.Path;

/** This machine's Java runtime in the place of a base image that a registry would give. */
final class JavaBase {

    static final String NAME = ComposeFile.base("node.Dockerfile");

    private static final Path SCRIPT =
            Path.of("src/test/resources/org/upschedule/images/base-image.sh").toAbsolutePath();

    private JavaBase() {}

    /**
     * Packs it.
     *
     * @param archive that is written
     * @return what makes the image of it, for Docker and Podman alike
     */
    static String[] importOf(Path archive) {
        Command.of("mkdir", "--parents", archive.getParent().toString()).expect();
        Command.of(SCRIPT.toString(), archive.toString()).expect();
        return new String[] {
            "import",
            "--change=ENV PATH=/opt/java/openjdk/bin:/usr/bin",
            "--change=ENV JAVA_HOME=/opt/java/openjdk",
            archive.toString(),
            NAME
        };
    }
}
