package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.drawing.Imposition;
import org.upschedule.drawing.Ink;

/** A schedule that is drawn in another style, by each of them and by each two, says the same. */
class RestylingTest {

    private enum Style {
        PLAIN(drawn -> drawn),
        TINY(drawn -> drawn.scaled(0.3f)),
        SMALL(drawn -> drawn.scaled(0.6f)),
        HUGE(drawn -> drawn.scaled(3)),
        ON_A_PORTRAIT_SHEET(drawn -> drawn.onPortraitSheet(0.65f)),
        SMALL_HEADING(drawn -> drawn.headingSize(13)),
        HEADING_AMONG_WORDS(drawn -> drawn.heading("Lectures 2026")),
        TURNED_ON_SCREEN(drawn -> drawn.turnedOnScreen(90)),
        TURNED_WITHIN_THE_PAGE(drawn -> drawn.turnedWithinPage(270)),
        ON_ITS_HEAD(drawn -> drawn.turnedWithinPage(180)),
        MOVED(drawn -> drawn.withOrigin(-200, 100)),
        SHOWN_TWICE(drawn -> drawn.shownAgain(0.3f)),
        GLYPH_BY_GLYPH(DrawnSchedule::glyphByGlyph),
        UNEVEN(drawn -> drawn.uneven(1)),
        STROKED(DrawnSchedule::withStrokedRules),
        INSIDE_A_FORM(DrawnSchedule::insideForm),
        HEADER_ON_EACH_PAGE(DrawnSchedule::headerOnEachPage),
        ENCRYPTED(DrawnSchedule::encrypted),
        NEARLY_WHITE(drawn -> drawn.unseenInk(Ink.NEARLY_WHITE)),
        TRANSPARENT(drawn -> drawn.unseenInk(Ink.TRANSPARENT)),
        NO_INK(drawn -> drawn.unseenInk(Ink.NO_INK)),
        DARK(drawn -> drawn.dark().unseenInk(Ink.BLACK)),
        SPACES_DROPPED(drawn -> drawn.spelled(String::stripTrailing)),
        WITH_A_LOGO(DrawnSchedule::logo),
        ASCII85_OVER_FLATE(drawn -> drawn.packed(COSName.ASCII85_DECODE, COSName.FLATE_DECODE)),
        HEX_OVER_LZW(drawn -> drawn.packed(COSName.ASCII_HEX_DECODE, COSName.LZW_DECODE)),
        RUN_LENGTH(drawn -> drawn.packed(COSName.RUN_LENGTH_DECODE)),
        PAGES_REVERSED(DrawnSchedule::pagesReversed),
        LIGATURES(drawn -> drawn.spelled(text -> text.replace("ff", "\uFB00").replace("fi", "\uFB01"))),
        NO_BREAK_SPACES(drawn -> drawn.spelled(text -> text.replace(' ', '\u00A0'))),
        FULL_WIDTH_DIGITS(drawn -> drawn.spelled(text -> text.replace('1', '\uFF11'))),
        UNDERLINED(drawn -> drawn.penStroke(40, 497.5f, 740, 497.5f)),
        PEN_DOWN_THE_PAGE(drawn -> drawn.penStroke(100, 200, 100, 565));

        private final UnaryOperator<DrawnSchedule> restyle;

        Style(UnaryOperator<DrawnSchedule> restyle) {
            this.restyle = restyle;
        }
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Style.values()).flatMap(first -> Arrays.stream(Style.values())
                .filter(second -> second.ordinal() >= first.ordinal())
                .map(second -> Arguments.of(first, second)));
    }

    private static DrawnSchedule schedule() {
        DrawnSchedule drawn = DrawnSchedule.lectures().linesOnPage(6);
        Drawn.addLectures(drawn, "COS 214");
        Drawn.addPractical(drawn, "COS 226");
        Drawn.addLectures(drawn, "WTW 285");
        Drawn.addPractical(drawn, "WTW 285");
        Drawn.addLectures(drawn, "STK 220");
        return drawn;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachTwoStylesSayTheSame(Style first, Style second) {
        DrawnSchedule drawn = second.restyle.apply(first.restyle.apply(schedule()));

        assertThat(Reading.of(drawn).entries())
                .containsExactlyInAnyOrderElementsOf(Reading.of(schedule()).entries());
    }

    /** Those that can be put on a sheet: pages that are not encrypted, and lie as the sheet does. */
    static Stream<Arguments> pairsForASheet() {
        Set<Style> others =
                EnumSet.of(Style.ENCRYPTED, Style.TURNED_ON_SCREEN, Style.TURNED_WITHIN_THE_PAGE, Style.ON_ITS_HEAD);
        return pairs().filter(pair -> Arrays.stream(pair.get()).noneMatch(others::contains));
    }

    @ParameterizedTest
    @MethodSource("pairsForASheet")
    void eachTwoStylesSayTheSameOnASheetOfTwoPages(Style first, Style second) {
        byte[] pdf = second.restyle.apply(first.restyle.apply(schedule())).pdf();

        assertThat(Reading.of(Imposition.ONE_BELOW_THE_OTHER.of(pdf)).entries())
                .containsExactlyInAnyOrderElementsOf(Reading.of(schedule()).entries());
    }
}
