package org.upschedule.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * Images in the place of those that a registry would give, under their names: this machine's Java runtime, and Debian's packages. Grafana has
 * none.
 */
record StandIns(Docker docker, Path folder) {

    private static final Path SERVICES = Stack.RESOURCES.resolve("services-image.sh");

    /** Services of compose.yaml, each a target of {@code standins/Dockerfile}; PostgreSQL is one too, below its own Dockerfile. */
    private static final String[] OF_COMPOSE = {"redis", "balancer", "prometheus", "alertmanager"};

    void make() {
        docker.call(JavaBase.importOf(folder.resolve("java.tar")));
        docker.call("import", services().toString(), "upschedule-services");
        build("postgres", ComposeFile.base("postgres.Dockerfile"));
        Map<String, Map<String, Object>> services =
                ComposeFile.of("compose.yaml").services();
        for (String service : OF_COMPOSE) {
            build(service, (String) services.get(service).get("image"));
        }
    }

    /** Made once for this folder of a build: its packages are a download of 100 MB. */
    private Path services() {
        Path archive = Path.of("target/images/services.tar").toAbsolutePath();
        try {
            if (!Files.exists(archive)
                    || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(SERVICES)) < 0) {
                Files.createDirectories(archive.getParent());
                Path part = archive.resolveSibling("part.tar");
                Files.deleteIfExists(part);
                Command.of(SERVICES.toString(), part.toString()).expect();
                Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void build(String target, String image) {
        docker.call(
                "build",
                "--target=" + target,
                "--tag=" + image,
                Stack.RESOURCES.resolve("standins").toString());
    }
}
