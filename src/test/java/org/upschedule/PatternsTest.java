package org.upschedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No regular expression takes more than a known number of steps for each character of hostile text. One that was quadratic took 70 s for a
 * file name of 64,000 letters. Steps are counted, not timed.
 */
class PatternsTest {

    private static final int SHORT = 500;
    private static final int LONG = 4 * SHORT;

    /** Linear is 4, quadratic 16. */
    private static final double MOST_GROWTH = 6;

    /** What patterns of this product are made of, repeated; the end is what makes a match fail late. */
    private static final List<String> REPEATED = List.of(
            "a",
            "A",
            "é",
            "0",
            " ",
            "-",
            "/",
            ".",
            ",",
            "(",
            ")",
            ":",
            "#4",
            "a ",
            "0.",
            "0:",
            "L1",
            "P ",
            "only ",
            "only:",
            "consult ",
            "to be ",
            "tba ",
            "n/a",
            "\\",
            "%",
            "_",
            "\u200E",
            "a-",
            "(a)",
            "0h",
            "AM",
            "to");

    private static final List<String> ENDS = List.of("", "!", ")", "\n", "x", "0", ":");

    static Stream<Arguments> patterns() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.upschedule").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                        .filter(field -> field.getModifiers().toString().contains("STATIC"))
                        .map(field -> Arguments.of(field.getFullName(), value(field)));
    }

    private static Pattern value(JavaField field) {
        try {
            JavaClass owner = field.getOwner();
            Field reflected = owner.reflect().getDeclaredField(field.getName());
            reflected.setAccessible(true);
            return (Pattern) reflected.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void stepsGrowWithTheText(String name, Pattern pattern) {
        for (String repeated : REPEATED) {
            for (String end : ENDS) {
                for (boolean whole : new boolean[] {true, false}) {
                    long few = steps(pattern, repeated, end, SHORT, whole);
                    long many = steps(pattern, repeated, end, LONG, whole);

                    assertThat(many)
                            .as("%s on %s… and %s", pattern, repeated, end)
                            .isLessThan((long) (MOST_GROWTH * few) + LONG);
                }
            }
        }
    }

    private static long steps(Pattern pattern, String repeated, String end, int length, boolean whole) {
        Counted text = new Counted(repeated.repeat(length / repeated.length()) + end);
        Matcher matcher = pattern.matcher(text);
        if (whole) {
            matcher.matches();
        } else {
            while (matcher.find()) {
                // all of them, as replaceAll does
            }
        }
        return text.steps;
    }

    /** Others would not be seen by this test. */
    @Test
    void expressionsStandInConstants() throws IOException {
        Pattern hidden = Pattern.compile("\\.(?:replaceAll|replaceFirst|matches|split)\\(\"(?!.{0,2}\"[,)])");
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java"))
                            .flatMap(PatternsTest::lines)
                            .filter(line -> hidden.matcher(line).find()))
                    .isEmpty();
        }
    }

    private static Stream<String> lines(Path path) {
        try {
            return Files.readAllLines(path).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static final class Counted implements CharSequence {

        private final String text;
        private long steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }
}
