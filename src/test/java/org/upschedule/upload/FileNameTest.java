package org.upschedule.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "lectures.pdf, lectures.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\me\\exams.pdf, exams.pdf",
        "'  my lectures.pdf ', my lectures.pdf",
        "rooster–één.pdf, rooster–één.pdf",
        "folder/, schedule.pdf",
        "'', schedule.pdf"
    })
    void onlyTheLastPartOfTheNameIsKept(String sent, String kept) {
        assertThat(FileName.clean(Optional.of(sent))).isEqualTo(kept);
    }

    @Test
    void controlCharactersAndDirectionMarksAreRemoved() {
        assertThat(FileName.clean(Optional.of("a\r\nb\u202Efdp.exe\u0000"))).isEqualTo("abfdp.exe");
        assertThat(FileName.clean(Optional.of("a\u061Cb\u200Ec\u200Fd\u2066e\u2069f\u009Fg\uD800")))
                .isEqualTo("abcdefg");
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        assertThat(FileName.clean(Optional.of("😀".repeat(300)))).isEqualTo("😀".repeat(200));
    }

    /** As the container gives them: each byte of UTF-8 has become a character. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rooster–één.pdf",
                "Σχέδιο 課表 جدول.pdf",
                "lectures 📅.pdf",
                "family 👩‍👩‍👧, Wales 🏴󠁧󠁢󠁷󠁬󠁳󠁿.pdf",
                "newer than Java 17 \uD83E\uDEE8.pdf",
                "first line\u2028second line.pdf",
                "no break\u0085"
            })
    void namesInUtf8AreKept(String name) {
        String shown = name.replace("\u0085", "");

        assertThat(FileName.clean(Optional.of(asBytes(name)))).isEqualTo(shown);
        assertThat(FileName.clean(Optional.of(asBytes("C:\\folder\u2028/" + name))))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"één.pdf", "Ångström.pdf", "ÿ", "schedule Ã.pdf"})
    void namesThatAreNoBytesOfUtf8AreTakenAsTheyAre(String name) {
        assertThat(FileName.clean(Optional.of(name))).isEqualTo(name);
    }

    @Test
    void longNamesCostNoTimeWhateverIsInThem() {
        for (String unit : new String[] {"a", "/", "\\", "a\n", "é", "\u202E"}) {
            String hostile = unit.repeat(1_000_000);
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> FileName.clean(Optional.of(hostile)), unit);
        }
    }

    private static String asBytes(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void noNameAtAll() {
        assertThat(FileName.clean(Optional.empty())).isEqualTo("schedule.pdf");
    }
}
