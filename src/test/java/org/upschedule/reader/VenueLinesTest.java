package org.upschedule.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upschedule.drawing.DrawnSchedule;
import org.upschedule.schedule.Lecture;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.SemesterTest;

/** Lines of a cell of venues are one venue or several, also where a program dropped the spaces at their ends. */
class VenueLinesTest {

    private static DrawnSchedule test(String venues) {
        return DrawnSchedule.tests()
                .row(
                        "STK 220",
                        "Test1",
                        "Saturday",
                        "30 Aug 2025",
                        "15:00 - 17:00",
                        "HATFIELD",
                        venues.replace("/", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Informatorium Maroon Lab/Informatorium Grey Lab/Informatorium Green Lab",
                "IT Open Bronze Lab/IT Open Copper Lab/IT Open Silver Lab",
                "AE du Toit Auditorium/Informatorium Purple Lab/IT 4-4",
                "Thuto 3-1 (Hall, North)/Informatorium CBT Lab 3",
                "Engineering 3 Lecture Theatre 2/Informatorium SIT 1 lab",
                "Lab 1/Lab 2/Lab 3",
            })
    void venuesWithoutSpacesAreSeparate(String venues) {
        Schedule schedule = Reading.of(test(venues));

        assertThat(schedule.findings()).isEmpty();
        assertThat(((SemesterTest) schedule.entries().get(0)).venues()).containsExactlyInAnyOrder(venues.split("/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Informatorium Extraordinary Computer/Laboratory 12",
                "Engineering 3 Extraordinary Lecture/Theatre (North)",
                "Thuto Conference Centre Rooms 3-/12",
                "Sci-Enza Exhibition Rooms and Hall,/Upper Level",
                "Building of the Old Faculty (North/Wing 2)",
                "Informatorium Extraordinary CBT Labs/1,2,3",
                "Faculty of Veterinary Science, Hall/of Residence 4",
            })
    void wrappedVenueIsOne(String venue) {
        Schedule schedule = Reading.of(test(venue));

        assertThat(schedule.findings()).isEmpty();
        assertThat(((SemesterTest) schedule.entries().get(0)).venues())
                .containsExactly(venue.replace("-/", "-").replace("/", " "));
    }

    @Test
    void whatMayBeBothIsSaidAndKeptApart() {
        Schedule schedule = Reading.of(test("Faculty of Veterinary Science Skills/Onderstepoort Campus"));

        assertThat(Reading.codes(schedule)).containsExactly("one-venue-or-two");
        assertThat(((SemesterTest) schedule.entries().get(0)).venues())
                .containsExactly("Faculty of Veterinary Science Skills", "Onderstepoort Campus");
    }

    /** Where the page keeps its spaces, a line without one was broken within a venue. */
    @Test
    void pageWithSpacesLeavesNoDoubt() {
        Schedule schedule = Reading.of(test("IT 4-4 /Faculty of Veterinary Science Skills/Onderstepoort Campus "));

        assertThat(schedule.findings()).isEmpty();
        assertThat(((SemesterTest) schedule.entries().get(0)).venues())
                .containsExactly("Faculty of Veterinary Science Skills Onderstepoort Campus", "IT 4-4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'',IT 4-4", "' ',IT 4-4", "'',Lab 12"})
    void lectureInTwoVenuesNeedNotRepeatItsActivity(String written) {
        String[] spaceAndVenue = written.replace("'", "").split(",");
        DrawnSchedule drawn = DrawnSchedule.lectures()
                .row(
                        "COS 214",
                        "S2",
                        "P01",
                        "E ~P",
                        "P1",
                        "Monday",
                        "08:30 - 09:20",
                        "Centenary 6" + spaceAndVenue[0] + "\n" + spaceAndVenue[1],
                        "HATFIELD",
                        "");

        assertThat(Reading.lectures(drawn))
                .extracting(Lecture::venues)
                .containsExactly(List.of("Centenary 6", spaceAndVenue[1]));
    }
}
