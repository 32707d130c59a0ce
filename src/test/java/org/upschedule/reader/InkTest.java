package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.drawing.Ink;
import org.upschedule.drawing.RawPdf;

/** What a person sees is read, and what she does not see is not, whatever the ink. */
class InkTest {

    private static DrawnSchedule lectures() {
        DrawnSchedule drawn = DrawnSchedule.lectures().linesOnPage(4);
        Drawn.addLectures(drawn, "COS 214");
        Drawn.addPractical(drawn, "COS 226");
        Drawn.addLectures(drawn, "WTW 285");
        return drawn;
    }

    @ParameterizedTest
    @EnumSource(value = Ink.class, mode = EnumSource.Mode.EXCLUDE, names = "BLACK")
    void letterThatCannotBeSeenOnPaperIsNoPartOfTheLanguage(Ink ink) {
        assertThat(Reading.of(lectures().unseenInk(ink))).isEqualTo(Reading.of(lectures()));
        assertThat(Reading.of(lectures().unseenInk(ink).insideForm().scaled(0.5f)))
                .isEqualTo(Reading.of(lectures()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Ink.class,
            names = {"BLACK", "WHITE", "TRANSPARENT", "NO_INK", "CLIPPING_ONLY"})
    void whiteOnADarkGroundIsRead(Ink unseen) {
        assertThat(Reading.of(lectures().dark().unseenInk(unseen))).isEqualTo(Reading.of(lectures()));
    }

    @ParameterizedTest
    @CsvSource({
        "0 g 0 0 842 595 re f, false",
        "0 g 100 0 9 9 re f, true",
        "0 g 0 0 9 9 re W n 0 0 842 595 re f, true",
        "q 0 0 9 9 re W n Q 0 g 0 0 842 595 re f, false",
        "0 g 0 0 842 595 re f 1 g 10 20 50 20 re f, true",
        "0 g 0 0 m 842 0 l 842 595 l f, true",
    })
    void whiteIsSeenWhereTheGroundUnderItIsDark(String ground, boolean hidden) throws Exception {
        byte[] pdf =
                RawPdf.withPage(ground + " BT 1 g /F1 10 Tf 20 30 Td (H) Tj ET").pdf();

        assertThat(new PdfPages(ReaderLimits.withMaxPages(1))
                        .scan(pdf)
                        .pages()
                        .get(0)
                        .runs())
                .singleElement()
                .satisfies(run -> assertThat(run.hidden()).isEqualTo(hidden));
    }

    @Test
    void letterThatCanBeSeenIsNoPartOfTheLanguageEither() {
        assertThat(Reading.of(lectures().unseenInk(Ink.BLACK))).isEqualTo(Reading.of(lectures()));
    }

    @Test
    void boldMadeByShowingEachRunTwiceIsReadOnce() {
        assertThat(Reading.of(lectures().shownAgain(0.3f))).isEqualTo(Reading.of(lectures()));
        assertThat(Reading.of(lectures().shownAgain(0.25f, 0.5f))).isEqualTo(Reading.of(lectures()));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.3f, 3})
    void boldMadeByShowingEachGlyphTwiceIsReadOnce(float scale) {
        assertThat(Reading.of(lectures().glyphByGlyph().shownAgain(0.3f).scaled(scale)))
                .isEqualTo(Reading.of(lectures()));
    }
}
