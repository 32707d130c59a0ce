package org.upschedule.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.configuration.ConfigurationRecords;

/** The files of settings for production name settings that there are, and say of each what it is for. */
class ProductionFilesTest {

    private static final Pattern PROPERTY = Pattern.compile("(?m)^(upschedule\\.[a-z0-9.-]+)=");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^ *(UPSCHEDULE_[A-Z0-9_]+)[=:]");

    /** What compose.yaml reads for itself. */
    private static final List<String> OF_COMPOSE = List.of("UPSCHEDULE_VERSION", "UPSCHEDULE_BACKUP_KEY");

    private static String text(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.strip().replaceAll("[=:]$", ""))
                .toList();
    }

    /** As MicroProfile Config 3.1 finds a property in the environment, section 5.3.1. */
    private static Map<String, String> byVariable() {
        return ConfigurationRecords.defaults().keySet().stream()
                .collect(Collectors.toMap(
                        name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), name -> name));
    }

    @Test
    void propertiesAreThoseOfTheProduct() throws IOException {
        assertThat(names(PROPERTY, text("payara-config/production/server.properties")))
                .isNotEmpty()
                .allMatch(ConfigurationRecords.defaults()::containsKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payara-config/production/micro.env", "docker/compose.yaml", "docker/example.env"})
    void variablesAreThoseOfTheProduct(String file) throws IOException {
        assertThat(names(VARIABLE, text(file)).stream()
                        .filter(name -> !OF_COMPOSE.contains(name))
                        .map(name -> name.replaceFirst("_FILE$", "")))
                .allMatch(byVariable()::containsKey);
    }

    @ParameterizedTest
    @CsvSource({
        "payara-config/production/server.properties, upschedule.production=true",
        "payara-config/production/micro.env, UPSCHEDULE_PRODUCTION=true",
        "docker/compose.yaml, UPSCHEDULE_PRODUCTION: \"true\""
    })
    void eachWayIsLookedAt(String file, String line) throws IOException {
        assertThat(text(file).lines().map(String::strip)).contains(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payara-config/production/micro.env",
                "payara-config/production/server.properties",
                "docker/example.env",
                "payara-config/production/deploy.conf"
            })
    void eachPartBeginsWithWhatItIsFor(String file) throws IOException {
        assertThat(text(file).strip().split("\n\n")).allMatch(part -> part.startsWith("# "));
    }
}
