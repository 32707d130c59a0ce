package org.upschedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} answers each requirement once, and the tests that it names are there. */
class SecurityDocumentTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d[^|]*) \\|[^|]*\\| ([^|]*) \\|$");
    private static final Pattern RANGE = Pattern.compile("(\\d+\\.\\d+)\\.(\\d+)(?: – \\1\\.(\\d+))?");
    private static final Pattern TEST = Pattern.compile("\\[([A-Z]\\w*(?:Test|IT))](?!:)");
    private static final Pattern LINK = Pattern.compile("(?m)^\\[(\\w+)]: (\\S+)$");

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/security.md"));
    }

    private static List<String> required() throws IOException {
        List<String> numbers = new ArrayList<>();
        try (InputStream file = SecurityDocumentTest.class.getResourceAsStream("asvs-5.0-levels-1-and-2.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] section = line.split(" ");
                for (int i = 1; i <= Integer.parseInt(section[1]); i++) {
                    numbers.add(section[0] + "." + i);
                }
            });
        }
        return numbers;
    }

    @Test
    void eachRequirementStandsOnce() throws IOException {
        List<String> answered = new ArrayList<>();
        Matcher rows = ROW.matcher(document());
        while (rows.find()) {
            Matcher ranges = RANGE.matcher(rows.group(1));
            while (ranges.find()) {
                int last = Integer.parseInt(ranges.group(ranges.group(3) == null ? 2 : 3));
                for (int i = Integer.parseInt(ranges.group(2)); i <= last; i++) {
                    answered.add(ranges.group(1) + "." + i);
                }
            }
        }

        assertThat(answered).hasSize(253).containsExactlyInAnyOrderElementsOf(required());
    }

    @Test
    void eachAnswerSaysWhetherItIsMet() throws IOException {
        assertThat(ROW.matcher(document()).results().map(row -> row.group(2)))
                .isNotEmpty()
                .allMatch(state -> state.matches("(met|not met|n/a|server)\\b.*"))
                .as("who says that it is met, or not, says how or why")
                .noneMatch(state -> state.equals("met") || state.equals("not met"));
    }

    @Test
    void namedTestsAreLinkedAndThere() throws IOException {
        String document = document();
        Map<String, Path> links = new HashMap<>();
        LINK.matcher(document)
                .results()
                .forEach(link -> links.put(link.group(1), Path.of("docs").resolve(link.group(2))));

        assertThat(TEST.matcher(document).results().map(test -> test.group(1)).collect(Collectors.toSet()))
                .hasSizeGreaterThan(40)
                .isEqualTo(links.keySet());
        assertThat(links).allSatisfy((test, file) -> {
            assertThat(file).hasFileName(test + ".java");
            assertThat(file.normalize()).exists();
        });
        assertThat(document).as("a test without a link").doesNotContainPattern("`[A-Z]\\w*(Test|IT)`");
    }
}
