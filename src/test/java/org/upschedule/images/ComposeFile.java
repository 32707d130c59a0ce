package org.upschedule.images;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A file of {@code docker/} in YAML, as it stands there: its anchors are followed, and nothing else is done. */
record ComposeFile(Path file) {

    static final Path DOCKER = Path.of("docker");

    static ComposeFile of(String name) {
        return new ComposeFile(DOCKER.resolve(name));
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> all() {
        try (Reader reader = Files.newBufferedReader(file)) {
            return (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each service by its name. */
    @SuppressWarnings("unchecked")
    Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) all().get("services");
    }

    /** The base image that a Dockerfile beside it names. */
    static String base(String dockerfile) {
        try {
            return Files.readAllLines(DOCKER.resolve(dockerfile)).stream()
                    .filter(line -> line.startsWith("FROM "))
                    .map(line -> line.substring("FROM ".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
