package org.upschedule.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    }

    @Test
    void longNamesAreCutBetweenCharacters() {
        assertThat(FileName.clean(Optional.of("😀".repeat(300)))).isEqualTo("😀".repeat(200));
    }

    @Test
    void noNameAtAll() {
        assertThat(FileName.clean(Optional.empty())).isEqualTo("schedule.pdf");
    }
}
