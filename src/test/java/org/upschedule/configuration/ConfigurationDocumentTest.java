package org.upschedule.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md}, the defaults and the records say the same. */
class ConfigurationDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "configuration.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(upschedule\\.[^`]+)` \\| ([^|]+) \\| [^|\\s]");

    @Test
    void eachPropertyBelongsToOneRecord() {
        assertThat(ConfigurationRecords.all().stream()
                        .flatMap(record -> ConfigurationRecords.propertiesOf(record).stream()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        ConfigurationRecords.defaults().keySet());
    }

    @Test
    void documentSaysEachPropertyWithItsDefault() throws IOException {
        assertThat(documented()).isEqualTo(ConfigurationRecords.defaults());
    }

    /** Of the application: the part on the server's own settings comes after it. */
    private static Map<String, String> documented() throws IOException {
        String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
        String application =
                document.substring(document.indexOf("## Of the application"), document.indexOf("## Of the server"));
        return ROW.matcher(application)
                .results()
                .collect(Collectors.toMap(row -> row.group(1), ConfigurationDocumentTest::defaultIn));
    }

    private static String defaultIn(MatchResult row) {
        String text = row.group(2).strip();
        return text.equals("empty") ? "" : text;
    }
}
