package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Place;
import org.upschedule.schedule.ReadSchedule;

/** Each entry says where it was read, and the file says whether its form is the known one. */
class ReceiptTest {

    private static final Offset<Float> A_POINT = Offset.offset(1 / 595f);

    private final ScheduleReader reader = new ScheduleReader(ReaderLimits.withMaxPages(10));

    private static DrawnSchedule tests() {
        return DrawnSchedule.tests()
                .row("COS 214", "Test1", "Wednesday", "27 Aug 2025", "10:00 - 11:30", "HATFIELD", "Lab 1 ")
                .row("STK 220", "PTest\n1", "Saturday", "30 Aug 2025", "15:00 - 17:00", "HATFIELD", "Lab 1 \nLab 2 ");
    }

    private ReadSchedule read(DrawnSchedule drawn) throws UnreadableScheduleException {
        return reader.read(drawn.pdf());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void entryKnowsItsRow(int rotation) throws UnreadableScheduleException {
        ReadSchedule read = read(tests().rotated(rotation).withOrigin(30, -40));

        assertThat(read.places().get(0)).singleElement().satisfies(place -> {
            assertThat(place.page()).isEqualTo(1);
            assertThat(place.left()).isCloseTo(35.75f / 841.9f, A_POINT);
            assertThat(place.width()).isCloseTo((652.4f - 35.75f) / 841.9f, A_POINT);
            // the heading, the header row of one line, then the first row of one line
            assertThat(place.top()).isCloseTo((595.3f - 521.43f + 12.06f) / 595.3f, A_POINT);
            assertThat(place.height()).isCloseTo(12.06f / 595.3f, A_POINT);
        });
    }

    @Test
    void cutRowHasAPlaceOnEachPage() throws UnreadableScheduleException {
        ReadSchedule read = read(tests().linesOnPage(2));

        assertThat(read.places().get(1)).extracting(Place::page).containsExactly(1, 2);
    }

    @Test
    void formThatIsRuledAsBeforeIsKnown() throws UnreadableScheduleException {
        ReadSchedule read = read(tests());

        assertThat(read.geometry().known()).isTrue();
        assertThat(read.geometry().fingerprint()).isEqualTo("36 93 135 213 291 369 461 653");
    }

    @Test
    void formThatIsRuledOtherwiseIsReadAndNotKnown() throws UnreadableScheduleException {
        ReadSchedule read = read(DrawnSchedule.tests()
                .without("Day")
                .row("COS 214", "Test1", "27 Aug 2025", "10:00 - 11:30", "HATFIELD", "Lab 1 "));

        assertThat(read.geometry().known()).isFalse();
        assertThat(read.schedule().entries()).hasSize(1);
    }
}
