package org.upschedule.timetable.web.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LabelTest {

    private record Named(@Label(max = 100) String name) {}

    private final Label.Validator validator = new Label.Validator();

    @BeforeEach
    void initialize() throws NoSuchFieldException {
        validator.initialize(Named.class.getDeclaredField("name").getAnnotation(Label.class));
    }

    static Stream<Arguments> lengthIsCountedInCharacters() {
        return Stream.of(
                Arguments.of("a".repeat(100), true),
                Arguments.of("a".repeat(101), false),
                Arguments.of("😀".repeat(100), true),
                Arguments.of("😀".repeat(101), false),
                Arguments.of("  " + "😀".repeat(100) + "  ", true),
                Arguments.of("one\u2028two", true),
                Arguments.of(" \u2028 ", false),
                Arguments.of("", false),
                Arguments.of(null, true));
    }

    @ParameterizedTest
    @MethodSource
    void lengthIsCountedInCharacters(String name, boolean valid) {
        assertThat(validator.isValid(name, null)).isEqualTo(valid);
    }
}
