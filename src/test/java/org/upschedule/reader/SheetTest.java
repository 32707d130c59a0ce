package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.Drawn;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.drawing.Imposition;
import org.upschedule.schedule.Place;
import org.upschedule.schedule.Schedule;

/** What printing and turning do to a page: its size, its direction, and where it lies on the sheet. */
class SheetTest {

    private static DrawnSchedule lectures() {
        DrawnSchedule drawn = DrawnSchedule.lectures().linesOnPage(4);
        Drawn.addLectures(drawn, "COS 214");
        Drawn.addPractical(drawn, "COS 226");
        Drawn.addLectures(drawn, "WTW 285");
        return drawn;
    }

    @ParameterizedTest
    @ValueSource(floats = {0.3f, 0.5f, 0.9f, 1.4f, 3})
    void anySizeIsRead(float scale) {
        assertThat(Reading.of(lectures().scaled(scale))).isEqualTo(Reading.of(lectures()));
        assertThat(Reading.of(lectures().withStrokedRules().scaled(scale))).isEqualTo(Reading.of(lectures()));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.3f, 0.5f, 0.65f})
    void landscapePageOnAPortraitSheetIsRead(float scale) {
        assertThat(Reading.of(lectures().onPortraitSheet(scale))).isEqualTo(Reading.of(lectures()));
    }

    @ParameterizedTest
    @ValueSource(floats = {10, 11, 13, 16, 30})
    void headingOfAnySizeIsTheHeading(float points) {
        assertThat(Reading.of(lectures().headingSize(points))).isEqualTo(Reading.of(lectures()));
    }

    @ParameterizedTest
    @CsvSource({
        "20, Lectures 2026 (page 1 of 2)",
        "20, Student portal: Lectures",
        "10, LECTURES",
        "20, L e c t u r e s",
        "10, Student portal - Lectures",
    })
    void headingIsFoundAsWords(float points, String heading) {
        DrawnSchedule drawn = lectures().heading(heading).headingSize(points);

        assertThat(Reading.of(drawn).entries()).isEqualTo(Reading.of(lectures()).entries());
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void pageThatWasTurnedOnTheScreenIsReadUpright(int degrees) {
        assertThat(Reading.of(lectures().turnedOnScreen(degrees))).isEqualTo(Reading.of(lectures()));
    }

    @ParameterizedTest
    @CsvSource({"90, 1", "180, 1", "270, 1", "90, 0.5", "270, 2"})
    void contentThatIsTurnedWithinItsPageIsReadUpright(int degrees, float scale) {
        assertThat(Reading.of(lectures().turnedWithinPage(degrees).scaled(scale)))
                .isEqualTo(Reading.of(lectures()));
    }

    @Test
    void placesOnATurnedPageAreThoseThatTheStudentSees() throws Exception {
        Place upright = firstPlace(lectures());
        float right = upright.left() + upright.width();
        float bottom = upright.top() + upright.height();

        assertIs(
                firstPlace(lectures().turnedOnScreen(90)),
                1 - bottom,
                upright.left(),
                upright.height(),
                upright.width());
        assertIs(firstPlace(lectures().turnedOnScreen(180)), 1 - right, 1 - bottom, upright.width(), upright.height());
        assertIs(
                firstPlace(lectures().turnedOnScreen(270)),
                upright.top(),
                1 - right,
                upright.height(),
                upright.width());
        assertIs(
                firstPlace(lectures().turnedWithinPage(90)),
                upright.top(),
                1 - right,
                upright.height(),
                upright.width());
    }

    @ParameterizedTest
    @EnumSource(Imposition.class)
    void severalPagesOnASheetAreReadOneAfterTheOther(Imposition imposition) {
        for (int lines = 2; lines < 6; lines++) {
            assertThat(Reading.of(imposition.of(lectures().linesOnPage(lines).pdf())))
                    .isEqualTo(Reading.of(lectures()));
        }
        assertThat(Reading.of(imposition.of(tests().linesOnPage(3).pdf()))).isEqualTo(Reading.of(tests()));
    }

    @ParameterizedTest
    @EnumSource(Imposition.class)
    void anotherDocumentOnTheSameSheetIsSaid(Imposition imposition) {
        DrawnSchedule first = lectures().linesOnPage(10);

        Schedule schedule = Reading.of(imposition.of(first.pdfWith(tests().linesOnPage(10))));

        assertThat(schedule.entries()).isEqualTo(Reading.of(lectures()).entries());
        assertThat(Reading.codes(schedule)).containsExactly("another-schedule");
    }

    private static DrawnSchedule tests() {
        DrawnSchedule drawn = DrawnSchedule.tests();
        for (int i = 0; i < 5; i++) {
            Drawn.addTest(drawn, "COS 21" + i);
        }
        return drawn;
    }

    private static Place firstPlace(DrawnSchedule drawn) throws UnreadableScheduleException {
        List<List<Place>> places = new ScheduleReader(ReaderLimits.withMaxPages(10))
                .read(drawn.pdf())
                .places();
        return places.get(0).get(0);
    }

    private static void assertIs(Place place, float left, float top, float width, float height) {
        assertThat(List.of(place.left(), place.top(), place.width(), place.height()))
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-4f ? 0 : 1, Float.class)
                .containsExactly(left, top, width, height);
    }
}
