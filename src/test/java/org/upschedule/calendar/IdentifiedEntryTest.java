package org.upschedule.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upschedule.academicyear.AcademicYear;
import org.upschedule.academicyear.AcademicYears;
import org.upschedule.schedule.Schedule;
import org.upschedule.schedule.ScheduleEntry;
import org.upschedule.schedule.ScheduleKind;

/** Calendar programs know sessions by these ids: they stay what they were in the first release. */
class IdentifiedEntryTest {

    private static final AcademicYear YEAR = AcademicYears.shipped().of(2018).orElseThrow();

    @Test
    void entriesThatDifferInTheVenueAloneKeepTheirIds() {
        List<ScheduleEntry> entries = new ArrayList<>();
        for (String venue : List.of("IT 4-4", "Centenary 6")) {
            entries.add(Entries.lecture("COS 214", "S1", "G01", "L1", DayOfWeek.MONDAY, LocalTime.of(8, 30), venue));
            entries.add(Entries.test("COS 214", "Test1", "2018-03-10", "08:00", "09:00", venue));
            entries.add(Entries.exam("COS 214", "1", "2018-06-11", "07:30", venue));
        }
        List<IdentifiedEntry> identified = identified(entries);
        Collections.reverse(entries);

        assertThat(identified)
                .extracting(
                        each -> each.entry()
                                .<Object>match(one -> one.venues(), one -> one.venues(), one -> one.venue()),
                        IdentifiedEntry::ordinal,
                        each -> each.session(Entries.CALENDAR))
                .containsExactly(
                        tuple("Centenary 6", 1, "581e454d-aa6d-52e3-8433-b8db2569976c"),
                        tuple("IT 4-4", 2, "a014b21c-8f54-5f1e-a7c0-e2b071fc2929"),
                        tuple(List.of("Centenary 6"), 1, "8674762d-f65f-561d-ae43-eed9b2cd07ee"),
                        tuple(List.of("IT 4-4"), 2, "a50425a0-422d-5800-a36c-482f97c91cb2"),
                        tuple(List.of("Centenary 6"), 1, "59cfdd38-016c-52b0-ab21-1c280be0e371"),
                        tuple(List.of("IT 4-4"), 2, "0f6fde12-dc0c-5a15-bd95-2ff66cae4733"));
        assertThat(identified(entries)).isEqualTo(identified);
    }

    private static List<IdentifiedEntry> identified(List<ScheduleEntry> entries) {
        return IdentifiedEntry.of(List.of(new Schedule(ScheduleKind.LECTURES, entries, List.of())), YEAR);
    }
}
