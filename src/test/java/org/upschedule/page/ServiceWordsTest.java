package org.upschedule.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.academicyear.Term;
import org.upschedule.calendar.EventKind;
import org.upschedule.calendar.files.Vanishing;
import org.upschedule.planning.Obstacle;
import org.upschedule.schedule.FindingCode;
import org.upschedule.schedule.ScheduleKind;

/** What the service says by a code has words on the page, in both languages. */
class ServiceWordsTest {

    private static final List<String> LANGUAGES = List.of("en", "af");

    private static String words(String language) {
        try {
            return Files.readString(Path.of("src/main/webapp/js/text/" + language + ".js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of an object of texts. */
    private static String texts(String language, String name) {
        String words = words(language);
        int start = words.indexOf(" " + name);
        assertThat(start).as(name).isPositive();
        int depth = 0;
        for (int at = words.indexOf('{', start); ; at++) {
            depth += words.charAt(at) == '{' ? 1 : words.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return words.substring(start, at);
            }
        }
    }

    /** English is the language of the findings themselves. */
    @Test
    void eachFindingHasASentenceInAfrikaans() {
        String codes = texts("af", "codes: {");

        for (FindingCode finding : FindingCode.values()) {
            assertThat(codes).contains("'" + finding.code() + "': '");
        }
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("reasons: {", Obstacle.Kind.values()),
                Arguments.of("vanishing: {", Vanishing.Kind.values()),
                Arguments.of("kinds: {", EventKind.values()),
                Arguments.of("kindsOfFile: {", ScheduleKind.values()),
                Arguments.of("semester: (part) => ({", Term.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("codes")
    void eachCodeHasWordsInBothLanguages(String texts, Enum<?>[] codes) {
        for (String language : LANGUAGES) {
            for (Enum<?> code : codes) {
                assertThat(texts(language, texts)).as(language).containsPattern("\\b" + code.name() + ": ['(]");
            }
        }
    }
}
